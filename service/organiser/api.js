// Calls the service. The token lives in this module's memory and nowhere else.

let token = '';

/** @param {string} value */
export function setToken(value) {
  token = value;
}

/** What the service would not do: `name` is the last part of the problem's type, or empty. */
export class ApiProblem extends Error {
  /** @param {string} name */
  constructor(name) {
    super(name);
    this.problem = name;
  }
}

/**
 * @param {string} method
 * @param {string} path after `/api`
 * @param {unknown} [body]
 * @returns {Promise<Response>}
 */
async function call(method, path, body) {
  const headers = {
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const sent = body === undefined ? null : JSON.stringify(body);
  // Relative to the page, so that a proxy may put the service under any path.
  const address = new URL(`../api${path}`, document.baseURI);
  const response = await fetch(address, { method, headers, body: sent, cache: 'no-store' }).catch(() => undefined);
  if (response?.ok) return response;
  const problem = await response?.json().catch(() => ({}));
  throw new ApiProblem(
    String(problem?.type ?? '')
      .split('/')
      .at(-1) ?? '',
  );
}

export const listCircles = async () => (await call('GET', '/organiser/circles')).json();
export const publish = async (circle) => (await call('POST', '/circles', circle)).json();
export const change = async (id, circle) => (await call('PATCH', `/circles/${id}`, circle)).json();
export const cancel = async (id) => (await call('POST', `/circles/${id}/cancellation`)).json();
export const listPeople = async (id) => (await (await call('GET', `/circles/${id}/sign-ups`)).json()).signUps;
export const givePlace = (id) => call('POST', `/sign-ups/${id}/promotion`);
export const takeOff = (id) => call('DELETE', `/sign-ups/${id}`);
export const peopleFile = async (id) => (await call('GET', `/circles/${id}/sign-ups.csv`)).blob();

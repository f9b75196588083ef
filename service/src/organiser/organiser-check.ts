import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BlockList, isIPv6 } from 'node:net';
import type { Config } from '../config.ts';
import type { Limits } from '../http/limits.ts';
import { Problem } from '../http/problems.ts';
import { bearerOf, hashOf, isSame } from '../http/secrets.ts';

/** Throws a problem unless an organiser asks. */
export type OrganiserCheck = (request: FastifyRequest) => Promise<void>;

/**
 * An organiser has a token, of which only the hash is configured, or was signed in by a proxy at a configured address.
 * The proxy's header is taken away from everybody else before anything can read it.
 */
export function checkOrganisers(app: FastifyInstance, config: Config, limits: Limits): OrganiserCheck {
  const { header, organisers } = config.proxy;
  const proxies = addressesOf(config.proxy.addresses);
  if (header !== undefined)
    app.addHook('onRequest', async (request) => {
      if (!isWithin(proxies, request.socket.remoteAddress)) request.headers[header] = undefined;
    });
  const names = new Set(organisers.map((name) => name.toLowerCase()));
  return async (request) => {
    const user = header === undefined ? undefined : request.headers[header];
    if (typeof user === 'string' && user !== '') {
      if (names.has(user.toLowerCase())) return;
      throw new Problem('no-organiser');
    }
    const token = bearerOf(request.headers.authorization);
    const hash = token === undefined ? '' : hashOf(token);
    if (config.organiserTokens.some((each) => isSame(each, hash))) return;
    if (token !== undefined) await limits.wrongToken(request);
    throw new Problem('sign-in');
  };
}

function addressesOf(list: readonly string[]): BlockList {
  const addresses = new BlockList();
  for (const each of list) {
    const [address = '', bits] = each.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, Number(bits), family);
  }
  return addresses;
}

function isWithin(addresses: BlockList, address: string | undefined): boolean {
  if (address === undefined) return false;
  // How a socket for both kinds of address names an IPv4 one.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return addresses.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { Logger } from 'pino';
import { addCalendarRoutes } from './circles/calendar-routes.ts';
import { addCircleRoutes } from './circles/circle-routes.ts';
import type { Context } from './context.ts';
import { addFeedbackRoutes } from './feedback/feedback-routes.ts';
import { answerErrors } from './http/errors.ts';
import { addHealthRoutes } from './http/health.ts';
import { limitRates } from './http/limits.ts';
import { checkOrigins } from './http/origins.ts';
import { checkOrganisers } from './organiser/organiser-check.ts';
import { addOrganiserPage } from './organiser/organiser-page.ts';
import { addOrganiserRoutes } from './organiser/organiser-routes.ts';
import { addSignUpRoutes, addCancelRoute } from './sign-ups/sign-up-routes.ts';

/** The web application, with types taken from its schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** The longest body that anybody has to send: an account in a reflection form's longest template fits in twice. */
const BODY_LIMIT = 256 * 1024;

/** All routes on one application that does not listen yet. */
export async function createApp(context: Context, log: Logger): Promise<App> {
  const { config } = context;
  // Fastify's own type for it: with pino's the application would be of another kind.
  const logger: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance: logger,
    // Its own lines name addresses: ours name the pattern of the route.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.proxy.addresses.length > 0 ? [...config.proxy.addresses] : false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    // Who keeps a connection open and idle does not hold up the end.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true, strict: false } },
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>();

  // The functions that make bodies choose each field already; the schemas of answers are for the document.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  answerErrors(app);
  logRequests(app);
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    // A connection that were kept for more would hold up the end.
    if (isClosing) reply.header('connection', 'close');
  });
  const plain = app as unknown as FastifyInstance;
  await checkOrigins(plain, config);
  const limits = await limitRates(plain, config);
  const organiser = checkOrganisers(plain, config, limits);
  await app.register(swagger, { openapi: describeApi() });
  await app.register(async (scope) => {
    const routes = scope as App;
    addHealthRoutes(routes, context);
    addCircleRoutes(routes, context, organiser);
    addSignUpRoutes(routes, context, limits);
    addCancelRoute(routes, context, (request) =>
      organiser(request).then(
        () => true,
        () => false,
      ),
    );
    addCalendarRoutes(routes, context);
    addFeedbackRoutes(routes, context, organiser);
    addOrganiserRoutes(routes, context, organiser);
    await addOrganiserPage(routes);
    routes.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger() as never);
  });
  return app;
}

function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const took = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: took });
  });
}

function describeApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sign up for a compassion circle',
      version: '1',
      description: 'The contract between the widgets and a sign-up service. Problems are RFC 9457.',
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token of one sign-up.' },
        organiser: {
          type: 'http',
          scheme: 'bearer',
          description: 'An organiser token, or a user signed in by a proxy.',
        },
      },
    },
  } as const;
}

/** The environment variable in which global-setup.ts says what PostgreSQL server there is. */
export const SHARED = 'CIRCLE_TEST_POSTGRES';

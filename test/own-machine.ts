/** Whether the tests have a PostgreSQL of their own: no cluster, the newest version, a fresh copy for each file. */
export const onOwnMachine = process.env.KONTOR_TEST_CLUSTER !== undefined;

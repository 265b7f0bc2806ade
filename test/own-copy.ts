import { copyDatabase } from "./copies";

// Before each test file is read: it meets a fresh copy of the demo's database, and nothing that another file left.
const { VITEST_POOL_ID, KONTOR_TEST_CLUSTER } = process.env;
if (KONTOR_TEST_CLUSTER)
  process.env.DATABASE_URL = await copyDatabase(
    JSON.parse(KONTOR_TEST_CLUSTER),
    `kontor_copy_${VITEST_POOL_ID}`,
  );

import { nameOfCopy } from "./workers";

// Before any test file is read: each worker knows its own copy of the database alone (test/database.ts).
const { DATABASE_URL, VITEST_POOL_ID, KONTOR_TEST_COPIES } = process.env;
if (DATABASE_URL && VITEST_POOL_ID && KONTOR_TEST_COPIES) {
  const copy = new URL(DATABASE_URL);
  copy.pathname = nameOfCopy(VITEST_POOL_ID);
  process.env.DATABASE_URL = copy.href;
}

import { copyDatabase } from "./copies";

// Before each test file is read: it meets a fresh copy of the demo's database, and nothing that another file left. Its name
// is new, too: a worker of the file before, which may still be ending, would find its way back into one of the same name.
const { VITEST_POOL_ID, KONTOR_TEST_CLUSTER } = process.env;
if (KONTOR_TEST_CLUSTER) {
  const copies = `kontor_copy_${VITEST_POOL_ID}_`;
  process.env.DATABASE_URL = await copyDatabase(JSON.parse(KONTOR_TEST_CLUSTER), copies + Date.now(), copies);
}

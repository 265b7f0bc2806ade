import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Cluster, copyDatabase } from "@/test/copies";
import { serveBuild } from "./server";

/** What `npm test` tells about the tests that run at the same time: each lane has a server and a database of its own. */
type Lanes = Cluster & { secret: string; data: string; ports: number[] };

const lanes = JSON.parse(process.env.KONTOR_LANES ?? "null") as Lanes | null;
const index = process.env.TEST_PARALLEL_INDEX;

/** How many files of tests may run at a time. */
export const laneCount = lanes?.ports.length ?? 1;

// Read before any test file: they take the addresses of their lane from the environment.
if (lanes && index !== undefined) {
  const database = new URL(lanes.ownerUrl);
  database.pathname = nameOf(index);
  Object.assign(process.env, {
    PORT: String(lanes.ports[Number(index)]),
    BASE_URL: `http://localhost:${lanes.ports[Number(index)]}`,
    DATABASE_URL: database.href,
    KONTOR_SECRET: lanes.secret,
    KONTOR_DATA: join(lanes.data, nameOf(index)),
  });
}

function nameOf(lane: string) {
  return `kontor_lane_${lane}`;
}

/** Starts a server on a fresh copy of the demo's database and files; returns how to end it. */
export async function openLane(dist: string) {
  if (!lanes || index === undefined) throw new Error("Run the browser tests by npm test -- e2e");
  const { KONTOR_DATA = "", BASE_URL = "", PORT = "" } = process.env;
  await copyDatabase(lanes, nameOf(index));
  rmSync(KONTOR_DATA, { recursive: true, force: true });
  cpSync(join(lanes.data, "files"), join(KONTOR_DATA, "files"), { recursive: true });
  const { stop } = await serveBuild(dist, { PORT, KONTOR_URL: BASE_URL, KONTOR_WORKER: "in-process" });
  return stop;
}

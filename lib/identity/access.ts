import { all, everything, type GlobalTables } from "@/db/access/grants";

const visibleUser = ["id", "email", "name", "locale"] as const;

export const access: GlobalTables = {
  users: { nodes: "all", auth: all, worker: { select: visibleUser }, gate: { select: visibleUser } },
  // Into what lies on all nodes, a cluster lets those alone insert who may update as well.
  user_tenants: { nodes: "all", auth: all, gate: { select: true } },
  sessions: { auth: everything, gate: { select: true, update: ["last_seen_at"] } },
  session_places: { gate: { select: true, insert: true, update: ["last_seen_at"] } },
  devices: { auth: everything },
  tokens: { auth: all },
  rate_limits: { auth: everything },
};

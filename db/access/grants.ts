import type { LoginRole, Shape } from "./shapes";

type Columns = true | readonly string[];

/** The statements and columns that a role has on a table. */
export type Statements = { select?: Columns; insert?: true; update?: Columns; delete?: true };

export type Grant = Statements & {
  rows: Shape;
  /** What else a row must be before (using) and after (check) an update or insert by this role. */
  using?: string;
  check?: string;
  /** As check, for inserts alone. */
  insertCheck?: string;
  /** What else a row must be to be deleted by this role. */
  deletable?: string;
};

/** The owner of the narrow SECURITY DEFINER functions, and what it may read and write of a table through them. */
type Gate = { gate?: Statements };

/**
 * Where a cluster keeps a table, if not as usual: "all" nodes hold it whole, "apart" is spread by tenant, but not together
 * with the others. Usually rows of tenants lie together by tenant, and what is outside of every tenant on the first node.
 */
type Nodes<Where extends string> = { nodes?: Where };

/** Who may do what to which rows of a tenant's table: exactly the statements and columns named, on the rows of the shape. */
export type TableAccess = Partial<Record<LoginRole, Grant>> & Gate & Nodes<"all" | "apart">;
export type TenantTables = Record<string, TableAccess>;

/** Who may do what to a table without a tenant: all of its rows, but for kontor_privacy, which has those that `rows` says in SQL. */
export type GlobalAccess = Partial<Record<Exclude<LoginRole, "privacy">, Statements>> & {
  privacy?: Statements & { rows: string };
} & Gate &
  Nodes<"all">;
export type GlobalTables = Record<string, GlobalAccess>;

export const all = { select: true, insert: true, update: true } as const;
export const everything = { ...all, delete: true } as const;

/** A grant on all rows of the tenant in the scope; without statements, on reading and writing them. */
export const inTenant = (grant: Omit<Grant, "rows"> = all): Grant => ({ rows: "tenant", ...grant });

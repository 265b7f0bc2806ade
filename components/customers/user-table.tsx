import { type Cell, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { CustomerUsers } from "@/lib/customers/users/queries";
import { isLastAdmin } from "@/lib/customers/users/rules";
import { roles } from "@/lib/door/permissions";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { CustomerUserAccess, type CustomerUserActions } from "./customer-user-access";

export type UserTableProps = {
  tenant: string;
  customerId: string;
  users: CustomerUsers;
  /** The membership of the reader, where these are the people of the reader's own company. */
  self?: string;
  /** Where what is kept about a person lies; without it the names are no links. */
  peoplePath?: string;
  /** Left out for those who may only read. */
  actions?: CustomerUserActions;
};

const tones = { active: "success", locked: "danger", invited: "info", expired: "warning" } as const;

/** The people of a customer with what they may do, and who was invited. */
export const UserTable = (props: UserTableProps & { label: string }) => (
  <DataTable {...userTable(props, useSpeech())} />
);

export function userTable(
  { label, users, peoplePath, ...rest }: UserTableProps & { label: string },
  speech: Speech,
) {
  const [t, names] = [speech.words("customers.users"), speech.words("roles.customer")];
  return tableOf<User>({
    label,
    rows: usersOf(users),
    rowOf: ({ id, isMember }) => ({ id, href: isMember && peoplePath ? `${peoplePath}/${id}` : undefined }),
    columns: [
      { key: "person", head: t("person"), cell: (user) => personCell(user, rest.self, speech) },
      {
        key: "role",
        head: t("role"),
        cell: ({ roles: held }) =>
          roles.customer
            .filter((role) => held.includes(role))
            .map((role) => names(role))
            .join(", "),
      },
      { key: "state", head: t("state"), cell: ({ state }) => ({ state: t(state), tone: tones[state] }) },
      rest.actions && {
        key: "end",
        head: t("end"),
        silent: true,
        cell: (user) => accessCell(user, users, rest),
      },
    ],
  });
}

type User = ReturnType<typeof usersOf>[number];

const usersOf = ({ members, invitations }: CustomerUsers) => [
  ...members.map((each) => ({
    ...each,
    isMember: true,
    state: each.lockedAt ? ("locked" as const) : ("active" as const),
  })),
  ...invitations.map((each) => ({
    ...each,
    name: each.email,
    isMember: false,
    state: each.expired ? ("expired" as const) : ("invited" as const),
  })),
];

function personCell({ id, name, email, isMember }: User, self: string | undefined, speech: Speech): Cell {
  if (!isMember) return name;
  return [id === self ? `${name} ${speech.words("team")("you")}` : name, { note: email }];
}

function accessCell(
  user: User,
  { members }: CustomerUsers,
  { tenant, customerId, self, actions }: Omit<UserTableProps, "users" | "peoplePath">,
): Cell {
  if (!actions) return null;
  const { id } = user;
  const seen = { ...user, self: id === self, lastAdmin: isLastAdmin(members, id, self) };
  const access = <CustomerUserAccess {...{ tenant, customerId, actions }} user={seen} />;
  return { action: <div className="flex flex-wrap items-center gap-1">{access}</div> };
}

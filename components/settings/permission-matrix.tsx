import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Side } from "@/lib/base/paths";
import {
  type Permission,
  type PermissionNoun,
  partsOf,
  permissions,
  type Reach,
  reachOf,
  roles,
} from "@/lib/door/permissions";
import { getTranslations } from "@/lib/i18n/words";

/** What each role of one side may do, straight from the table that is enforced. */
export async function PermissionMatrix({ side }: { side: Side }) {
  const [t, sides, names] = await Promise.all([
    getTranslations("settings"),
    getTranslations("terms.side"),
    getTranslations(`roles.${side}`),
  ]);
  return (
    <Section title={sides(side)}>
      <Table label={t("matrixOf", { side: sides(side) })} narrow="scroll">
        <THead>
          <Th>{t("permission")}</Th>
          {roles[side].map((role) => (
            <Th key={role}>{names(role as never)}</Th>
          ))}
        </THead>
        {nounsOf(side).map(([noun, held]) => (
          <Noun key={noun} noun={noun} permissions={held} side={side} />
        ))}
      </Table>
    </Section>
  );
}

type NounProps = { noun: PermissionNoun; permissions: Permission[]; side: Side };

async function Noun({ noun, permissions: held, side }: NounProps) {
  const t = await getTranslations("settings");
  return (
    <TBody>
      <Tr>
        <th scope="rowgroup" colSpan={roles[side].length + 1} className="bg-sunken">
          {t(`nouns.${noun}`)}
        </th>
      </Tr>
      {held.map((permission) => (
        <Tr key={permission}>
          <RowHeader>
            <span className="font-normal">{t(`permissions.${partsOf(permission).word}`)}</span>
          </RowHeader>
          {roles[side].map((role) => (
            <Td key={role}>
              <ReachMark reach={reachOf(permission, side, [role])} />
            </Td>
          ))}
        </Tr>
      ))}
    </TBody>
  );
}

const shapes: Record<Reach, string> = { any: "●", own: "◐", assigned: "○" };

async function ReachMark({ reach }: { reach: Reach | undefined }) {
  const t = await getTranslations("settings.reach");
  if (!reach)
    return (
      <span className="text-ink-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("none")}</span>
      </span>
    );
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true">{shapes[reach]}</span> {t(reach)}
    </span>
  );
}

/** The permissions that somebody on this side holds, by noun, in the order of the matrix. */
function nounsOf(side: Side): [PermissionNoun, Permission[]][] {
  const held = permissions.filter((permission) =>
    roles[side].some((role) => reachOf(permission, side, [role])),
  );
  return [...Map.groupBy(held, (permission) => partsOf(permission).noun)];
}

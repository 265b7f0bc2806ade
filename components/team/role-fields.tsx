import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { grantableRoles } from "@/lib/team/rules";

type RoleFieldsProps = { actor: Actor; held?: string[]; assignedOnly?: boolean };

/** The roles of the actor's own side; those beyond the actor's rights are shown but cannot be given. */
export async function RoleFields({ actor, held = [], assignedOnly }: RoleFieldsProps) {
  const [t, names, about] = await Promise.all([
    getTranslations("team"),
    getTranslations(`roles.${actor.side}`),
    getTranslations(`team.about.${actor.side}`),
  ]);
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={t("roles")}
        required
        defaultValue={held}
        options={grantableRoles(actor).map(({ role, grantable }) => ({
          value: role,
          label: names(role as never),
          help: about(role as never),
          disabled: !grantable && !held.includes(role),
        }))}
      />
      {actor.side === "reseller" && (
        <CheckboxField
          name="assignedOnly"
          label={t("assignedOnly")}
          help={t("assignedOnlyHelp")}
          defaultChecked={assignedOnly ?? actor.assignedOnly}
          required
        />
      )}
    </>
  );
}

import { Button, LinkButton, TextLink } from "@/components/ui/button";
import { QueryForm } from "@/components/ui/query-form";
import { MOST_COMPANIES, type Narrowing } from "@/lib/audit-log/narrowing/queries";
import { actionLabel } from "@/lib/audit-log/rules";
import type { AuditFilter } from "@/lib/audit-log/schema";
import { textsUnder } from "@/lib/i18n/speech";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type LogFiltersProps = { path: string; filter: AuditFilter; narrowing: Narrowing };

/** What of a filter stands in the address. */
export const askedOf = ({ page: _page, ...filter }: AuditFilter) => filter;

/** Narrows the audit log by person, company, action and days; by GET, so that the address says it. */
export async function LogFilters({ path, filter, narrowing }: LogFiltersProps) {
  const t = await getTranslations("auditLog");
  const { person, by, company, of, record, action, from, to } = filter;
  const { personName, company: chosen, offered } = narrowing;
  const narrowed = Boolean(person || by || company || of || record || action || from || to);
  const people = { key: by ?? person, defaultValue: by ? (personName ?? "") : person, readOnly: Boolean(by) };
  return (
    <>
      <QueryForm action={path} aria-label={t("narrow")} className="flex flex-wrap items-end gap-4">
        {by && <input type="hidden" name="by" value={by} />}
        {of && <input type="hidden" name="of" value={of} />}
        {record && <input type="hidden" name="record" value={record} />}
        <Labelled label={t("person")}>
          <input
            {...people}
            name={by ? undefined : "person"}
            className="input"
            maxLength={200}
            autoComplete="off"
          />
        </Labelled>
        <Labelled label={t("company")}>
          <input
            key={of ?? company}
            name={of ? undefined : "company"}
            readOnly={Boolean(of)}
            defaultValue={chosen?.name ?? company}
            className="input"
            maxLength={200}
            autoComplete="off"
          />
        </Labelled>
        <Labelled label={t("action")}>
          <select key={action} name="action" defaultValue={action ?? ""} className="input max-w-80">
            <option value="">{t("anyAction")}</option>
            {(await actionChoices()).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("from")}>
          <input type="date" name="from" className="input" defaultValue={from} />
        </Labelled>
        <Labelled label={t("to")}>
          <input type="date" name="to" className="input" defaultValue={to} />
        </Labelled>
        <Button type="submit">{t("apply")}</Button>
        {narrowed && <LinkButton href={path}>{t("clear")}</LinkButton>}
      </QueryForm>
      {record && <p className="text-sm">{t("oneRecord")}</p>}
      {offered && <Offered words={company ?? ""} offered={offered} hrefOf={hrefOf(path, filter)} />}
    </>
  );
}

const hrefOf = (path: string, filter: AuditFilter) => (of: string) =>
  withQuery(path, { ...askedOf(filter), company: undefined, of });

const Labelled = ({ label, children }: { label: string; children: React.ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
  <label className="field min-w-0">
    <span className="field-label">{label}</span>
    {children}
  </label>
);

/** Every action by its sentence, in alphabetical order. */
async function actionChoices() {
  return Object.entries(textsUnder(await getLocale(), "audit"))
    .map(([value, sentence]) => ({ value, label: actionLabel(sentence) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

type OfferedProps = {
  words: string;
  offered: NonNullable<Narrowing["offered"]>;
  hrefOf: (of: string) => string;
};

/** Where a typed name fits several companies, those to choose from; where it fits none, that the log is not narrowed by it. */
async function Offered({ words, offered, hrefOf: at }: OfferedProps) {
  const t = await getTranslations("auditLog");
  if (!offered.length) return <p className="text-sm">{t("noCompany", { words })}</p>;
  return (
    <nav aria-label={t("whichCompany")} className="space-y-1 text-sm">
      <p>{t("companiesFit", { words })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {offered.slice(0, MOST_COMPANIES).map(({ kind, id, name }) => (
          <li key={id}>
            <TextLink href={at(`${kind}:${id}`)}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { v7 } from "uuid";
import { Confirm } from "@/components/ui/confirm";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import type { Note } from "@/lib/customers/notes/queries";
import { mayRemove } from "@/lib/customers/notes/rules";
import { getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";

/** Of the newest page; the others wait to be opened, so that what follows stays near. */
const SHOWN = 3;

export type NoteAuthor = { userId: string; roles: string[] };
type CustomerNotesProps = {
  tenant: string;
  customerId: string;
  /** Path of the customer's page. */
  path: string;
  page: Page<Note>;
  /** Whether there are newer notes than those of this page. */
  older: boolean;
  /** Left out for those who only read. */
  actor?: NoteAuthor;
  add?: FormAction;
  remove?: FormAction;
};

/** What the reader's own company noted about a customer, the newest first. */
export async function CustomerNotes(props: CustomerNotesProps) {
  const { tenant, customerId, path, page, older, actor, add, remove } = props;
  const t = await getTranslations("customers.notes");
  const at = (notes?: string) => notes && `${withQuery(path, { notes })}#notes`;
  const shown = older ? page.rows.length : SHOWN;
  const list = (notes: Note[]) => (
    <ul className="grid gap-4">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-1.5 border-line border-l-2 pl-3">
          <p className="whitespace-pre-line">{note.text}</p>
          <p className="text-ink-muted text-sm">
            {note.authorName}, <Time at={note.createdAt} />
          </p>
          {remove && actor && mayRemove(actor, note) && (
            <Confirm
              action={remove}
              tenant={tenant}
              hidden={{ customer: customerId, id: note.id }}
              trigger={t("remove")}
              title={t("removeTitle")}
              submit={t("removeNow")}
            />
          )}
        </li>
      ))}
    </ul>
  );
  const pager = (
    <Pager first={older ? `${path}#notes` : undefined} previous={at(page.previous)} next={at(page.next)} />
  );
  return (
    <Section title={t("title")} description={t("intro")} id="notes">
      {page.rows.length === 0 && !older && <p className="text-ink-muted">{t("none")}</p>}
      {add && (
        <Disclosure summary={t("add")}>
          <ActionForm
            action={add}
            tenant={tenant}
            hidden={{ customer: customerId, key: v7() }}
            ariaLabel={t("add")}
          >
            <TextArea name="text" label={t("text")} required maxLength={2000} />
            <div className="form-actions">
              <SubmitButton variant="secondary" pendingLabel={t("saving")}>
                {t("save")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
      {list(page.rows.slice(0, shown))}
      {page.rows.length > shown ? (
        <Disclosure summary={t("earlier", { count: page.rows.length - shown })}>
          {list(page.rows.slice(shown))}
          {pager}
        </Disclosure>
      ) : (
        pager
      )}
    </Section>
  );
}

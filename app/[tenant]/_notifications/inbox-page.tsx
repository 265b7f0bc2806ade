import { Notice } from "@/components/frame/notice";
import { Inbox, type InboxActions } from "@/components/notifications/inbox";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit";
import { areaPath, type Side } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { listNotifications } from "@/lib/notifications/queries";
import { inboxFilter } from "@/lib/notifications/schema";

export const generateMetadata = titled("notifications", "title");

/** What the person was told, newest first. */
export const inboxPage =
  (side: Side, actions: InboxActions & { readAllAction: FormAction }) => async (props: PageInput) => {
    const { data, query, tenant, notice } = await load(
      side,
      "notification:read",
      props,
      inboxFilter,
      listNotifications,
    );
    const t = await getTranslations("notifications");
    const path = `${areaPath(tenant, side)}/notifications`;
    const at = (page?: string) => page && withQuery(path, { page });
    const newest = data.rows[0];
    return (
      <>
        <Notice notice={notice} />
        <PageHeader
          title={t("title")}
          actions={
            <>
              {newest && (
                <ActionForm action={actions.readAllAction} tenant={tenant} hidden={{ newest: newest.id }}>
                  <SubmitButton variant="secondary">{t("markAllRead")}</SubmitButton>
                </ActionForm>
              )}
              <LinkButton href={`${path}/choices`}>{t("choices")}</LinkButton>
            </>
          }
        />
        {newest ? (
          <Inbox rows={data.rows} side={side} tenant={tenant} actions={actions} />
        ) : (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        )}
        <Pager first={query.page && path} previous={at(data.previous)} next={at(data.next)} />
      </>
    );
  };

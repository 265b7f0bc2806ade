import { FindPerson } from "@/components/personal/find-person";
import { KeptRecord } from "@/components/personal/kept-record";
import { Periods } from "@/components/personal/periods";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { auditDays } from "@/lib/base/env";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { previewErasure } from "@/lib/personal/erase";
import { linkedPerson, personOfLink } from "@/lib/personal/link";
import { personSearch } from "@/lib/personal/schema";
import { erasePersonalAction, findPersonAction } from "./actions";

export const generateMetadata = titled("personal", "title");

export default async function PersonalPage(props: PageProps<"/[tenant]/provider/settings/personal">) {
  const { data, actor, tenant } = await load(
    "provider",
    "personal:read",
    props,
    personSearch,
    async (scope, { person: link }) => {
      const person = link && personOfLink(link, scope.actor);
      return person ? { person, kept: await previewErasure(scope, { person }) } : undefined;
    },
  );
  const [t, settings] = await Promise.all([getTranslations("personal"), getTranslations("settings")]);
  return (
    <>
      <PageHeader title={settings("title")} />
      <SettingsTabs actor={actor} current="personal" />
      <p className="max-w-prose">{t("intro")}</p>
      <FindPerson tenant={tenant} person={data?.person} find={findPersonAction} />
      {data && (
        <KeptRecord
          kept={data.kept}
          tenant={tenant}
          file={`/${tenant}/provider/settings/personal/export?person=${linkedPerson(data.person, actor)}`}
          hidden={{ person: data.person }}
          erase={erasePersonalAction}
        />
      )}
      <Periods auditDays={auditDays()} />
    </>
  );
}

import type { ReactNode } from "react";
import { changeLanguage, signOut } from "@/app/(auth)/actions";
import { AreaFrame, type FrameWords } from "@/components/frame/area-frame";
import type { Brand } from "@/components/frame/brand-name";
import { RestrictionNote } from "@/components/frame/restriction";
import type { SearchWords } from "@/components/search/search-bar";
import { CustomerModeBanner } from "@/components/sellable/customer-mode";
import { boundedCount } from "@/components/ui/bounded-count";
import { formLabels } from "@/components/ui/form";
import { areaPath, languages, type SellingSide } from "@/lib/base/paths";
import { type Actor, listWorkspaces, wantWorkspaces } from "@/lib/door/actor";
import { requireActor } from "@/lib/door/load";
import { isOpen } from "@/lib/door/workspaces";
import { COUNT_BOUND } from "@/lib/enquiries/queries";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { COUNT_BOUND as UNREAD_BOUND } from "@/lib/notifications/queries";
import { hasRoomyRows } from "./_views/row-height";
import { type Navigation, navigationFor, railNews } from "./navigation";
import { leaveCustomerModeAction } from "./reseller/customer-mode/actions";

type LayoutInput = { params: Promise<{ tenant: string }>; children: ReactNode };

type AreaFrameInput = {
  actor: Actor;
  navigation: Navigation;
  /** In whose brand the area is, if not in the company's own. */
  brand?: Brand & { home?: string };
  children: ReactNode;
};

/** The layout of the area of a company that sells. */
export const areaLayout =
  (side: SellingSide, navigation: Navigation) =>
  async ({ params, children }: LayoutInput) => {
    wantWorkspaces();
    const actor = await requireActor((await params).tenant, side);
    return areaFrame({ actor, navigation, children });
  };

/**
 * The frame of a signed-in area, filled from the actor: whose workspace it is, where else the person works, and the way out.
 * Called, not rendered as an element, it asks while the page does, and in its transaction.
 */
export async function areaFrame({ actor, navigation, brand, children }: AreaFrameInput) {
  const [speech, workspaces, { home, nav }, { waiting, starts, unread }, roomy] = await Promise.all([
    getSpeech(),
    listWorkspaces(),
    navigationFor(actor, navigation),
    railNews(actor, navigation),
    hasRoomyRows(),
  ]);
  const [t, sides] = [speech.words("frame"), speech.words("terms.side")];
  const company = actor.customerName ?? actor.resellerName ?? actor.tenantName;
  return (
    <AreaFrame
      brand={{ name: brand?.name ?? company, ...(brand?.logoUrl && { logoUrl: brand.logoUrl }) }}
      home={home}
      tenantName={actor.tenantName}
      {...(roomy && { roomy })}
      areaLabel={brand ? company : sides(actor.side)}
      nav={nav.map(({ key, href, ...entry }) => ({
        ...entry,
        href: href.slice(home.length),
        ...(starts[key] && { start: withQuery(href, starts[key]).slice(home.length) }),
        ...(waiting[key] && { count: boundedCount(waiting[key], speech, COUNT_BOUND) }),
      }))}
      {...(actor.customerMode && {
        banner: (
          <CustomerModeBanner
            action={leaveCustomerModeAction}
            tenant={actor.tenantSlug}
            next={`${home}/catalogue`}
          />
        ),
      })}
      person={{
        name: actor.userName,
        email: actor.email,
        links: [
          { href: withQuery("/sessions", { from: brand?.home }), label: t("sessions") },
          { href: "/workspaces", label: t("workspaces") },
        ],
        languages: languages.filter(({ locale }) => locale !== speech.locale),
        signOut,
        changeLanguage,
      }}
      workspaces={workspaces.filter(isOpen).map((each) => ({
        href: areaPath(each.tenantSlug, each.side),
        label: `${each.companyName} · ${sides(each.side)} · ${each.tenantName}`,
        ...(each.membershipId === actor.membershipId && { current: true }),
      }))}
      {...(unread !== undefined && { unread: boundedCount(unread, speech, UNREAD_BOUND) })}
      words={frameWords(speech)}
      searchWords={searchWords(speech)}
      fields={{ workspace: actor.membershipId }}
    >
      <RestrictionNote actor={actor} />
      {children}
    </AreaFrame>
  );
}

function frameWords(speech: Speech): FrameWords {
  const t = speech.words("frame");
  return {
    skip: speech.words("ui")("skip"),
    menu: t("menu"),
    close: t("close"),
    waiting: t("waiting"),
    notifications: t("notifications"),
    unread: t("unread"),
    switchWorkspace: t("switchWorkspace"),
    workspaces: t("workspaces"),
    yourAccount: t("yourAccount"),
    language: t("language"),
    signOut: t("signOut"),
    form: formLabels(speech),
  };
}

function searchWords(speech: Speech): SearchWords {
  const t = speech.words("search");
  return {
    hint: t("hint"),
    title: t("title"),
    label: t("label"),
    all: t("all"),
    failed: t("failed"),
    close: t("close"),
    keys: t("keys"),
    keysOn: t("keysOn"),
    keysHelp: t("keysHelp"),
    openSearch: t("openSearch"),
    openKeys: t("openKeys"),
    keysThen: t("keysThen"),
    keysRows: t("keysRows"),
    keysTick: t("keysTick"),
  };
}

import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { changeLanguage, signOut } from "@/app/(auth)/actions";
import { AreaFrame } from "@/components/frame/area-frame";
import type { Brand } from "@/components/frame/brand-mark";
import { LanguageSwitch } from "@/components/frame/language-switch";
import { RestrictionNote } from "@/components/frame/restriction";
import { SearchBar } from "@/components/search/search-bar";
import { CustomerModeBanner } from "@/components/sellable/customer-mode";
import { ActionForm } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { MenuButton, MenuLink } from "@/components/ui/menu-items";
import { areaPath, languages, type SellingSide } from "@/lib/base/paths";
import { type Actor, listWorkspaces } from "@/lib/door/actor";
import { requireActor } from "@/lib/door/load";
import { isOpen } from "@/lib/door/workspaces";
import { withQuery } from "@/lib/list/page";
import { countWaiting, type Navigation, navigationFor } from "./navigation";
import { leaveCustomerModeAction } from "./reseller/customer-mode/actions";
import { Waiting } from "./waiting";

type LayoutInput = { params: Promise<{ tenant: string }>; children: ReactNode };

type AreaLayoutProps = {
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
    const actor = await requireActor((await params).tenant, side);
    return (
      <AreaLayout actor={actor} navigation={navigation}>
        {children}
      </AreaLayout>
    );
  };

/** The frame of a signed-in area, filled from the actor: whose workspace it is, where else the person works, and the way out. */
export async function AreaLayout({ actor, navigation, brand, children }: AreaLayoutProps) {
  const [t, sides, locale, workspaces, { home, nav }, waiting] = await Promise.all([
    getTranslations("frame"),
    getTranslations("terms.side"),
    getLocale(),
    listWorkspaces(),
    navigationFor(actor, navigation),
    countWaiting(actor, navigation),
  ]);
  const company = actor.customerName ?? actor.resellerName ?? actor.tenantName;
  return (
    <AreaFrame
      brand={brand ?? { name: company }}
      home={home}
      tenantName={actor.tenantName}
      areaLabel={brand ? company : sides(actor.side)}
      nav={nav.map(({ key, ...entry }) => ({
        ...entry,
        count: waiting[key] ? <Waiting count={waiting[key]} /> : undefined,
      }))}
      banner={
        actor.customerMode && (
          <CustomerModeBanner
            action={leaveCustomerModeAction}
            tenant={actor.tenantSlug}
            next={`${home}/catalogue`}
          />
        )
      }
      search={
        <SearchBar
          path={`${home}/search`}
          shortcuts={nav.flatMap(({ letter, label, href }) => (letter ? [{ letter, label, href }] : []))}
        />
      }
      person={{ name: actor.userName, email: actor.email }}
      workspaces={workspaces.filter(isOpen).map((each) => ({
        href: areaPath(each.tenantSlug, each.side),
        label: `${each.companyName} · ${sides(each.side)} · ${each.tenantName}`,
        current: each.membershipId === actor.membershipId,
      }))}
      language={<LanguageSwitch action={changeLanguage} locale={locale} languages={languages} />}
      personMenu={
        <>
          <MenuLink href={withQuery("/sessions", { from: brand?.home })}>{t("sessions")}</MenuLink>
          <MenuLink href="/workspaces">{t("workspaces")}</MenuLink>
          <ActionForm action={signOut} className="contents">
            <MenuButton>{t("signOut")}</MenuButton>
          </ActionForm>
        </>
      }
    >
      <RestrictionNote actor={actor} />
      <HiddenFields fields={{ workspace: actor.membershipId }}>{children}</HiddenFields>
    </AreaFrame>
  );
}

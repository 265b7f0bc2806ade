import { type ReactNode, useId } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { type Asked, AskedFields } from "./asked";
import { LinkButton } from "./button";
import { type ButtonVariant, buttonClass } from "./button-class";
import { DetailsMenu } from "./details-menu";
import { ActionForm } from "./form";
import type { FormAction } from "./form-body";
import { MenuLink } from "./menu-items";
import { SubmitButton } from "./submit";

type Named = { key: string; label: string; danger?: boolean };
type LinkMove = Named & { href: string };
export type FormMove = Named & {
  action: FormAction;
  hidden?: Record<string, string>;
  pendingLabel?: string;
  /** What is asked before it is done; without it, it is done at once. */
  asks?: Asked;
};

/** One thing that can be done with a record now. */
export type Move = LinkMove | FormMove;

type MovesProps = {
  tenant: string;
  /** The step that the record waits for. */
  next?: Move;
  /** Everything else that can be done, the more usual first. */
  others: Move[];
  variant?: ButtonVariant;
};

/**
 * What can be done with a record: the next step as a button, the rest in a menu. Forms stand beside the menu, so that what
 * they answer is seen without script as well.
 */
export function Moves({ tenant, next, others, variant = "primary" }: MovesProps) {
  const t = useTranslations("ui");
  const id = useId();
  const [only, ...more] = others;
  const one = { tenant, id };
  return (
    <>
      {next && <MoveButton {...one} move={next} variant={variant} />}
      {only && !more.length && <MoveButton {...one} move={only} variant="secondary" />}
      {more.length > 0 && (
        <>
          <DetailsMenu key={others.map(({ key }) => key).join()} label={t("more")}>
            {others.map((move) => (
              <MenuMove key={move.key} move={move} id={id} />
            ))}
          </DetailsMenu>
          {others.map((move) => "action" in move && <MoveForm key={move.key} {...one} move={move} />)}
        </>
      )}
    </>
  );
}

type OneMoveProps = { move: Move; id: string; tenant: string };

/** A move as a button of its own. */
function MoveButton({ move, variant, ...one }: OneMoveProps & { variant: ButtonVariant }) {
  const { label, danger } = move;
  const tone = danger ? "text-danger" : "";
  if ("href" in move)
    return (
      <LinkButton href={move.href} variant={variant} className={tone}>
        {label}
      </LinkButton>
    );
  if (move.asks)
    return (
      <>
        <button type="button" popoverTarget={one.id + move.key} className={buttonClass(variant, tone)}>
          {label}
        </button>
        <MoveForm {...one} move={move} />
      </>
    );
  return (
    <MoveForm {...one} move={move}>
      <SubmitButton variant={variant} className={tone} pendingLabel={move.pendingLabel}>
        {label}
      </SubmitButton>
    </MoveForm>
  );
}

/** A move as an entry of the menu: a link, or what opens or sends its form. */
function MenuMove({ move, id }: Omit<OneMoveProps, "tenant">) {
  const { key, label, danger } = move;
  if ("href" in move) return <MenuLink href={move.href}>{label}</MenuLink>;
  const its = move.asks
    ? ({ type: "button", popoverTarget: id + key } as const)
    : ({ type: "submit", form: id + key } as const);
  return (
    <button {...its} className={danger ? "menu-item tone-danger" : "menu-item"}>
      {label}
    </button>
  );
}

type MoveFormProps = Omit<OneMoveProps, "move"> & { move: FormMove; children?: ReactNode };

/** The form of a move; one that asks first waits in a panel until it is opened. */
function MoveForm({ move, id, tenant, children }: MoveFormProps) {
  const t = useTranslations("ui");
  const { key, label, action, hidden, asks } = move;
  const form = { action, tenant, hidden, ariaLabel: label };
  const its = id + key;
  if (!asks)
    return (
      <ActionForm {...form} id={its} className="contents">
        {children}
      </ActionForm>
    );
  const close = (
    <button type="button" popoverTarget={its} popoverTargetAction="hide" className={buttonClass("quiet")}>
      {t("close")}
    </button>
  );
  return (
    <div id={its} popover="auto" role="dialog" aria-labelledby={`${its}-title`} className="asked">
      <ActionForm {...form}>
        <AskedFields {...asks} titleId={`${its}-title`} back={close} />
      </ActionForm>
    </div>
  );
}

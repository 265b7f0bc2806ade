import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { given } from "@/lib/base/given";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ChosenWork, WorkLine } from "@/lib/orders/work/queries";
import { workSteps } from "@/lib/orders/work/rules";
import { narrowed, type WorkAddress } from "@/lib/orders/work/schema";
import { Papers } from "./papers";
import { type Task, TaskFields, TaskLines } from "./task-fields";

type WorkStepProps = {
  data: ChosenWork;
  query: WorkAddress;
  /** The queue. */
  path: string;
  tenant: string;
  actions: { next: FormAction; setback: FormAction };
};

/** What is to be done with chosen lines, by order: what the step asks for, and the step itself. */
export async function WorkStepForm({ data, query, path, tenant, actions }: WorkStepProps) {
  const t = await getTranslations("orders");
  const { lines, tooMany, instead } = data;
  const back = <LinkButton href={withQuery(path, narrowed(query))}>{t("work.back")}</LinkButton>;
  const printed = query.step === "papers";
  if (tooMany) return <EmptyState title={t(printed ? "work.tooManyPapers" : "work.tooMany")} action={back} />;
  if (!lines.length) return <EmptyState title={t("work.none")} action={back} />;
  if (printed)
    return (
      <>
        <Papers lines={lines} query={query} path={path} />
        {back}
      </>
    );
  const hidden = given(narrowed(query));
  const Step = query.step === "setback" ? SetbackStep : NextStep;
  return (
    <>
      {instead !== undefined && <Alert tone="warning" title={t("work.instead", { count: instead })} />}
      <Step
        {...{ data, back, hidden, tenant }}
        action={actions[query.step === "setback" ? "setback" : "next"]}
      />
    </>
  );
}

type StepProps = {
  data: ChosenWork;
  action: FormAction;
  tenant: string;
  hidden: Record<string, string>;
  back: React.ReactNode;
};

async function NextStep({ data: { lines, carriers }, action, tenant, hidden, back }: StepProps) {
  const t = (await getSpeech()).words("orders");
  const tasks = tasksOf(lines);
  const steps = workSteps.filter((each) => tasks.some(({ step }) => step === each));
  const count = tasks.reduce((sum, { lines }) => sum + lines.length, 0);
  const over = lines.length - count;
  const [only, ...others] = steps;
  return (
    <>
      {over > 0 && <Alert tone="warning" title={t("work.over", { count: over })} />}
      {only ? (
        <ActionForm action={action} tenant={tenant} hidden={hidden}>
          {steps.map((step) => {
            const own = tasks.filter((task) => task.step === step);
            const all = own.reduce((sum, { lines }) => sum + lines.length, 0);
            return (
              <Section key={step} title={t(`work.would.${step}`, { count: all })}>
                <TaskFields step={step} tasks={own} own={carriers} />
              </Section>
            );
          })}
          <p className="text-sm">{t("work.impact")}</p>
          <div className="form-actions">
            <SubmitButton pendingLabel={t("bulk.saving")}>
              {t(`work.submit.${others.length ? "mixed" : only}`, { count })}
            </SubmitButton>
            {back}
          </div>
        </ActionForm>
      ) : (
        back
      )}
    </>
  );
}

async function SetbackStep({ data: { lines }, action, tenant, hidden, back }: StepProps) {
  const t = (await getSpeech()).words("orders");
  const tasks = [...Map.groupBy(lines, ({ orderId }) => orderId).values()].flatMap(atLeastOne);
  return (
    <ActionForm action={action} tenant={tenant} hidden={hidden}>
      <p className="field-help">{t("work.setbackHelp")}</p>
      {tasks.map((lines, at) => (
        <TaskLines key={lines[0].orderId} at={at} lines={lines} />
      ))}
      <TextField
        name="reason"
        label={t("reason")}
        help={t("reasonHelp")}
        maxLength={500}
        required
        autoComplete="off"
      />
      <div className="form-actions">
        {(["failed", "returned"] as const).map((to) => (
          <SubmitButton key={to} name="to" value={to} variant="secondary" pendingLabel={t("bulk.saving")}>
            {t(`step.${to}`)}
          </SubmitButton>
        ))}
        {back}
      </div>
    </ActionForm>
  );
}

/** The lines by order and step, in the order of the list within each step. */
function tasksOf(lines: WorkLine[]): Task[] {
  const groups = Map.groupBy(lines, ({ orderId, workStep }) => `${workStep} ${orderId}`);
  return [...groups.values()].flatMap(atLeastOne).flatMap((lines, at) => {
    const step = lines[0].workStep;
    return step ? [{ at, step, lines }] : [];
  });
}

const atLeastOne = <T,>([first, ...others]: T[]): [T, ...T[]][] => (first ? [[first, ...others]] : []);

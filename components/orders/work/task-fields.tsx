import { CarrierField } from "@/components/orders/fulfilment/carrier-field";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { getSpeech } from "@/lib/i18n/words";
import type { WorkLine } from "@/lib/orders/work/queries";
import type { WorkStep } from "@/lib/orders/work/rules";
import type { OwnCarrier } from "@/lib/tenant/carriers/rules";
import { PastedColumn } from "./pasted-column";
import { itemOf } from "./work-table";

/** Lines of one order that take the same step; `at` numbers its fields in the form. */
export type Task = { at: number; step: WorkStep; lines: [WorkLine, ...WorkLine[]] };

/** The tasks of one step: one field for each order, where the step asks for something. */
export async function TaskFields({
  step,
  tasks,
  own,
}: {
  step: WorkStep;
  tasks: Task[];
  own: readonly OwnCarrier[];
}) {
  const t = (await getSpeech()).words("orders");
  const fields = tasks.map((task) => <TaskField key={task.at} task={task} />);
  if (step === "activate" || step === "book")
    return (
      <>
        <p className="field-help">{t("work.noteHelp")}</p>
        {fields}
      </>
    );
  if (step !== "ship") return fields;
  return (
    <>
      <CarrierField name="carrier" own={own} />
      {tasks.length > 1 && <p className="field-help">{t("work.paste")}</p>}
      <PastedColumn name="-tracking">{fields}</PastedColumn>
    </>
  );
}

async function TaskField({ task: { at, step, lines } }: { task: Task }) {
  const t = (await getSpeech()).words("orders");
  const name = (field: string) => `tasks-${at}-${field}`;
  return (
    <TaskLines at={at} lines={lines}>
      <HiddenField name={name("step")} value={step} />
      {step === "ship" && (
        <TextField
          name={name("tracking")}
          label={t("tracking")}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {step === "arrive" && (
        <TextField name={name("signedBy")} label={t("signedBy")} maxLength={100} autoComplete="off" />
      )}
      {(step === "activate" || step === "book") && (
        <TextField name={name("note")} label={t("work.note")} maxLength={500} autoComplete="off" />
      )}
    </TaskLines>
  );
}

type TaskLinesProps = { at: number; lines: Task["lines"]; children?: React.ReactNode };

/** An order with some of its lines, as they are sent by a form. */
export async function TaskLines({ at, lines, children }: TaskLinesProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const [{ orderId, orderVersion, number, customerName }] = lines;
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">
        {number} · {customerName}
      </legend>
      <ul className="text-sm">
        {lines.map((line) => (
          <li key={line.id}>
            {t("work.line", { quantity: line.quantity, item: itemOf(line, speech) })}
            {line.carerName && (
              <span className="text-ink-muted"> · {t("work.takes", { name: line.carerName })}</span>
            )}
          </li>
        ))}
      </ul>
      <HiddenField name={`tasks-${at}-order`} value={orderId} />
      <HiddenField name={`tasks-${at}-version`} value={String(orderVersion)} />
      <HiddenField name={`tasks-${at}-lines`} value={lines.map(({ id }) => id).join(",")} />
      {children}
    </fieldset>
  );
}

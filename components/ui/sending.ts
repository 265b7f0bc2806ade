"use client";
import { unstable_rethrow } from "next/navigation";
import { useCallback, useRef } from "react";
import { readForm, typedValues } from "@/lib/form-input";
import type { FormState } from "@/lib/form-state";
import { type Failure, unsentSentence } from "./unsent";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * An action that keeps its form on the page where it did not get through: no connection, no answer, or a fault of the
 * server. `putBack` gives the form what only the browser has, and React empties after every attempt: secrets and files.
 */
export function useSending(action: FormAction) {
  const last = useRef<FormData>(undefined);
  const send = useCallback(
    async (state: FormState, form: FormData): Promise<FormState> => {
      last.current = form;
      try {
        return await action(state, form);
      } catch (error) {
        unstable_rethrow(error);
        const { attempt } = state;
        const message = unsentSentence(document.documentElement.lang, failureOf(error));
        return {
          ...{ attempt: attempt + 1, tone: "error", unsent: true, message },
          values: typedValues(readForm(form)),
        };
      }
    },
    [action],
  );
  const putBack = useCallback((form: HTMLFormElement) => {
    for (const control of form.elements) putBackInto(control, last.current);
  }, []);
  // Without script the browser needs the server's own action in the page.
  return { send: typeof window === "undefined" ? action : send, putBack };
}

function failureOf(error: unknown): Failure {
  if (!navigator.onLine || error instanceof TypeError) return { kind: "offline" };
  if (typeof error !== "object" || error === null) return { kind: "unanswered" };
  if ("digest" in error && typeof error.digest === "string") return { kind: "fault", number: error.digest };
  return { kind: "name" in error && error.name === "UnrecognizedActionError" ? "renewed" : "unanswered" };
}

function putBackInto(control: Element, form: FormData | undefined) {
  if (!(control instanceof HTMLInputElement) || !form) return;
  if (control.type === "password") control.value = String(form.get(control.name) ?? "");
  if (control.type !== "file") return;
  const chosen = new DataTransfer();
  for (const file of form.getAll(control.name))
    if (file instanceof File && (file.name || file.size)) chosen.items.add(file);
  control.files = chosen.files;
}

"use client";
import { unstable_rethrow } from "next/navigation";
import { useMemo } from "react";
import type { FormState } from "@/lib/forms/state";
import { forgetFetched } from "./fetch-ahead";
import { type Failure, unsentSentence } from "./unsent";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * An action that keeps its form on the page where it did not get through: no connection, no answer, or a fault of the
 * server. `putBack` gives the form what only the browser has, and React empties after every attempt: secrets and files.
 */
export const useSending = (action: FormAction) => useMemo(() => sending(action), [action]);

function sending(action: FormAction) {
  let last: FormData;
  const send: FormAction = async (state, form) => {
    last = form;
    try {
      return await action(state, form);
    } catch (error) {
      // What goes through leads on, and the router forgets what it kept.
      if (leadsOn(error)) forgetFetched();
      unstable_rethrow(error);
      const message = unsentSentence(document.documentElement.lang, failureOf(error));
      return { attempt: state.attempt + 1, tone: "error", unsent: true, message, values: textsOf(form) };
    }
  };
  const putBack = (form: HTMLFormElement) => {
    for (const control of form.elements) if (control instanceof HTMLInputElement) putInto(control, last);
  };
  // Without script the browser needs the server's own action in the page.
  return { send: typeof window === "undefined" ? action : send, putBack };
}

/** What was typed, but for secrets and for what React puts into a form: the state goes to the server with the next attempt. */
const textsOf = (form: FormData) =>
  Object.fromEntries(
    [...form.keys()].flatMap((name) =>
      /password|token|^\$ACTION_/i.test(name)
        ? []
        : [[name, form.getAll(name).filter((value) => typeof value === "string")]],
    ),
  );

const leadsOn = (error: unknown) =>
  String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT");

function failureOf(error: unknown): Failure {
  if (error instanceof TypeError) return "offline";
  const { digest } = error as { digest?: unknown };
  return digest ? { number: String(digest) } : "unanswered";
}

function putInto(control: HTMLInputElement, sent: FormData) {
  const values = sent.getAll(control.name);
  if (control.type === "password") control.value = String(values[0] ?? "");
  if (control.type !== "file") return;
  const chosen = new DataTransfer();
  for (const file of values) if (file instanceof File && file.name) chosen.items.add(file);
  control.files = chosen.files;
}

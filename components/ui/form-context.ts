"use client";
import { createContext, useContext } from "react";
import { emptyFormState, type FormState } from "@/lib/forms/state";

export type FormLabels = {
  summary: string;
  optional?: string;
  show?: string;
  stored?: string;
  nothing?: string;
  yes?: string;
  no?: string;
};

type FormContextValue = { id: string; state: FormState; labels?: FormLabels };

export const FormContext = createContext<FormContextValue>({ id: "", state: emptyFormState });

/** Hidden fields of every form for a tenant in this part of the page: whose workspace it was opened in. */
export const HiddenFieldsContext = createContext<Record<string, string>>({});

export function useForm() {
  return useContext(FormContext);
}

export function fieldId(formId: string, name: string) {
  return `${formId}-${name}`;
}

export function hasFailed(state: FormState) {
  return state.attempt > 0 && (state.tone === "error" || Object.keys(state.errors ?? {}).length > 0);
}

"use client";
import { createContext, useContext } from "react";
import { emptyFormState, type FormState } from "@/lib/form-state";

export type FormLabels = { summary: string; optional?: string; show?: string };

type FormContextValue = { id: string; state: FormState; labels?: FormLabels };

export const FormContext = createContext<FormContextValue>({ id: "", state: emptyFormState });

export function useForm() {
  return useContext(FormContext);
}

export function fieldId(formId: string, name: string) {
  return `${formId}-${name}`;
}

export function hasFailed(state: FormState) {
  return state.attempt > 0 && (state.tone === "error" || Object.keys(state.errors ?? {}).length > 0);
}

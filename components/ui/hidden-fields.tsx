"use client";
import type { ReactNode } from "react";
import { HiddenFieldsContext } from "./form-context";

type HiddenFieldsProps = { fields: Record<string, string>; children: ReactNode };

/** Adds hidden fields to every form below that names a tenant. */
export const HiddenFields = ({ fields, children }: HiddenFieldsProps) => (
  <HiddenFieldsContext value={fields}>{children}</HiddenFieldsContext>
);

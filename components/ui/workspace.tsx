"use client";
import type { ReactNode } from "react";
import { WorkspaceContext } from "./form-context";

type WorkspaceProps = { fields: Record<string, string>; children: ReactNode };

/** Adds hidden fields to every form below that names a tenant. */
export const Workspace = ({ fields, children }: WorkspaceProps) => (
  <WorkspaceContext value={fields}>{children}</WorkspaceContext>
);

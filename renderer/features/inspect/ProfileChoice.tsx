import { App, Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { OwnProfile, ProfileChoice as Choice } from "../../../shared/domain/inspect/own-profile.ts";
import { builtInProfiles } from "../../../shared/domain/inspect/profiles.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { useChooseProfile } from "./mutations.ts";

interface ProfileChoiceProps {
  readonly profile: Choice;
  readonly disabled: boolean;
  readonly onChange: (profile: Choice) => void;
}

/** What the file is held against: a profile that comes with the program, or the office's own from its file. */
export function ProfileChoice({ profile, disabled, onChange }: ProfileChoiceProps): ReactNode {
  const { message } = App.useApp();
  const [own, setOwn] = useState<OwnProfile | null>(null);
  const choosing = useChooseProfile((chosen) => {
    setOwn(chosen);
    onChange(chosen);
  });
  const choose = () =>
    choosing.mutate(undefined, { onError: (thrown) => void message.error(errorInWords(errorOf(thrown)).text) });
  return (
    <>
      <Select
        className="inspect-profile"
        aria-label="检查方案"
        disabled={disabled}
        value={typeof profile === "string" ? profile : "own"}
        options={[
          { value: "ordinary", label: builtInProfiles.ordinary.label },
          { value: "formal", label: builtInProfiles.formal.label },
          ...(own === null ? [] : [{ value: "own", label: own.name }]),
        ]}
        onChange={(value: string) => {
          if (value === "ordinary" || value === "formal") onChange(value);
          else if (own !== null) onChange(own);
        }}
      />
      <Button disabled={disabled} loading={choosing.isPending} onClick={choose}>
        选用本单位方案
      </Button>
    </>
  );
}

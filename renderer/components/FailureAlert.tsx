import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useFailureText, useTexts } from '../application/texts.tsx';

interface FailureAlertProps {
  readonly failure: Failure | null | undefined;
  /** What was tried, as a short heading; the failure's own sentence stands below it. */
  readonly title?: ReactNode;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** Says what went wrong: place, rule, what was found, remedy. Nothing without a failure. */
export const FailureAlert = ({ failure, title, onRetry, onClose }: FailureAlertProps) => {
  const failureText = useFailureText();
  const { application } = useTexts();
  if (!failure) return null;
  const sentence = failureText(failure);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? sentence}
      description={title ? sentence : undefined}
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {application.retry}
          </Button>
        ) : undefined
      }
      {...(onClose ? { closable: { onClose, 'aria-label': application.close } } : {})}
    />
  );
};

import { Alert } from 'antd';
import { Link, useRouteError } from 'react-router';
import { routes } from './routes.ts';
import { useTexts } from './texts.tsx';

/** A defect in one screen stays in that screen: it is said aloud, and the rest of the application goes on. */
export const ScreenFailed = () => {
  const error = useRouteError();
  const { application } = useTexts();
  return (
    <main style={{ padding: 16 }}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={application.screenFailed}
        description={
          <>
            <p>{application.screenFailedRemedy}</p>
            <pre style={{ whiteSpace: 'pre-wrap', fontSize: 12 }}>
              {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
            </pre>
            <Link to={routes.home()}>{application.navigation.home}</Link>
          </>
        }
      />
    </main>
  );
};

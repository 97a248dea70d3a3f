import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageFrame } from '../components/PageFrame.tsx';
import { routes } from './routes.ts';
import { useTexts } from './texts.tsx';

/** For addresses that lead nowhere. */
export const AddressUnknown = () => {
  const { application } = useTexts();
  return (
    <PageFrame title={application.addressUnknown} remembered={false}>
      <EmptyState
        title={application.addressUnknownDetail}
        action={<Link to={routes.home()}>{application.navigation.home}</Link>}
      />
    </PageFrame>
  );
};

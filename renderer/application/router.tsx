import { createHashRouter } from 'react-router';
import { AddressUnknown } from './AddressUnknown.tsx';
import { patterns, type RouteName } from './routes.ts';
import { ScreenFailed } from './ScreenFailed.tsx';
import { Shell } from './Shell.tsx';
import { screens } from './screens.ts';

const names = Object.keys(patterns) as RouteName[];

/** Addresses live behind `#`, so that the same files work under app:// and from the loopback host. */
export const createRouter = () =>
  createHashRouter([
    {
      element: <Shell />,
      children: [
        ...names.map((name) => {
          const Screen = screens[name];
          return { path: patterns[name], element: <Screen />, errorElement: <ScreenFailed /> };
        }),
        { path: '*', element: <AddressUnknown /> },
      ],
    },
  ]);

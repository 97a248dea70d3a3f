import { App, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { HostBridge } from '#shared/contract/bridge.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { BridgeProvider } from './client.tsx';
import { createRouter } from './router.tsx';
import { ServiceGate } from './ServiceGate.tsx';
import { LanguageProvider, useLanguage } from './texts.tsx';
import { appearance } from './theme.ts';

const componentLocales: { readonly [Each in Language]: typeof chinese } = { 'zh-CN': chinese, en: english };

const Appearance = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={componentLocales[language]}
      theme={appearance}
      // Two characters stay two characters: 保存, not 保 存.
      button={{ autoInsertSpace: false }}
      virtual={false}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
};

/** The whole application over a host's bridge. */
export const Application = ({ bridge }: { readonly bridge: HostBridge }) => {
  const [router] = useState(createRouter);
  return (
    <BridgeProvider bridge={bridge}>
      <LanguageProvider>
        <Appearance>
          <ServiceGate>
            <RouterProvider router={router} />
          </ServiceGate>
        </Appearance>
      </LanguageProvider>
    </BridgeProvider>
  );
};

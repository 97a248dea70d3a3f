import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application/Application.tsx';
import './application/application.css';
import { connectBridge } from './bridge/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('root element missing');
createRoot(root).render(
  <StrictMode>
    <Application bridge={connectBridge()} />
  </StrictMode>,
);

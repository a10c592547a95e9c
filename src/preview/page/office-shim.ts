// Runs in the pane's frame before Office.js and stands in for Excel: answers come from the host in the page around the frame.
import { installNativeHost, type OfficeWindow } from '../host/office/native-host';
import './add-in-link';
import { addRibbonChannel } from './ribbon-channel';

const link = window.parent.kamAddInLink;
if (!link) throw new Error('The preview page around the task pane has no workbook');
installNativeHost(window as OfficeWindow, link.transport, link.environment);
addRibbonChannel(window as OfficeWindow, link.onRibbon);

import 'swiper/css';
import 'swiper/css/navigation';
import Swiper from 'swiper';
import { A11y, Keyboard, Navigation } from 'swiper/modules';

export const start = (cards) =>
  new Swiper(cards.querySelector('.swiper'), {
    modules: [A11y, Keyboard, Navigation],
    keyboard: { enabled: true },
    navigation: {
      prevEl: cards.querySelector('.swiper-button-prev'),
      nextEl: cards.querySelector('.swiper-button-next'),
    },
  });

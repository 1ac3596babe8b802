package dev.backfile.browser;

import com.microsoft.playwright.Browser;

/** The screens that readers hold or sit at. */
enum Screen {
  PHONE(390, 844),
  DESK(1280, 900);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A visit with this screen; a phone is touched. */
  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(this == PHONE)
        .setIsMobile(this == PHONE);
  }
}

"""What a reader does with a browser, in the words of the tests."""

import json
import time
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.interaction import POINTER_TOUCH
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


class Reader:
    """Reads a site with headless Chromium. Every other host is cut off; what was asked for is recorded."""

    def __init__(self, address, chromium, chromedriver):
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.address = address
        self.driver = webdriver.Chrome(options=options, service=Service(chromedriver))
        self.driver.set_page_load_timeout(30)

    def close(self):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def reset(self):
        """Wide, light, on screen, with scripts: as every test begins."""
        self.command("Emulation.setScriptExecutionDisabled", value=False)
        self.prefer()
        self.width(1280)
        self.point_at(1, 1)

    def width(self, pixels, height=800):
        self.command("Emulation.setDeviceMetricsOverride", width=pixels, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, media="", scheme="light", motion="no-preference"):
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": motion}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)

    def disable_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)

    def open(self, path):
        """Opens a page by its path; forgets what was logged before."""
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(self.address + path)

    def complaints(self):
        """Errors and warnings on the console since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def traffic(self):
        """Addresses asked for and (address, status) of answers since the page was opened."""
        asked, answers = [], []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.responseReceived":
                response = message["params"]["response"]
                answers.append((response["url"], response["status"]))
        return asked, answers

    def is_own(self, url):
        return urlsplit(url).scheme == "data" or url.startswith(self.address + "/")

    def evaluate(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def focus(self, element):
        self.evaluate("arguments[0].focus()", element)

    def hover(self, element):
        webdriver.ActionChains(self.driver).move_to_element(element).perform()

    def point_at(self, x, y):
        """Moves the mouse to a place of the window, in pixels."""
        actions = ActionBuilder(self.driver)
        actions.pointer_action.move_to_location(x, y)
        actions.perform()

    def tap(self, x, y):
        """Touches the window with a finger, at a place in pixels."""
        actions = ActionBuilder(self.driver, mouse=PointerInput(POINTER_TOUCH, "finger"))
        actions.pointer_action.move_to_location(round(x), round(y)).pointer_down().pointer_up()
        actions.perform()

    def press(self, *keys):
        """Presses keys where the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab(self, back=False):
        """Moves on, or back, with the Tab key, from wherever the focus is, as a keyboard does."""
        keys = webdriver.ActionChains(self.driver)
        if back:
            keys = keys.key_down(Keys.SHIFT)
        keys = keys.send_keys(Keys.TAB)
        (keys.key_up(Keys.SHIFT) if back else keys).perform()

    def luminance(self, selector, colour):
        """Relative luminance, 0 to 1, of a computed colour (WCAG 2)."""
        red, green, blue = self.evaluate(
            """
            const canvas = document.createElement('canvas').getContext('2d')
            canvas.fillStyle = getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]
            canvas.fillRect(0, 0, 1, 1)
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
            """,
            selector,
            colour,
        )
        linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, selector, colour, behind, background):
        """Contrast of two computed colours, 1 to 21 (WCAG 2)."""
        dark, light = sorted([self.luminance(selector, colour), self.luminance(behind, background)])
        return (light + 0.05) / (dark + 0.05)

    def box(self, element):
        """Where an element stands in the window, in pixels: left, top, right, bottom, width, height."""
        return self.evaluate("return arguments[0].getBoundingClientRect().toJSON()", element)

    def comes_true(self, condition, *arguments, seconds=1.5):
        """Whether a condition, written in JavaScript, comes true: scrolling and pointers take their time."""
        deadline = time.monotonic() + seconds
        while not self.evaluate(f"return {condition}", *arguments):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    @property
    def focused(self):
        return self.driver.switch_to.active_element

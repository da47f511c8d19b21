"""What a reader does with a browser, in the words of the tests."""

import json
from urllib.parse import urlsplit

from selenium import webdriver
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

    def width(self, pixels):
        self.command("Emulation.setDeviceMetricsOverride", width=pixels, height=800, deviceScaleFactor=1, mobile=False)

    def prefer(self, media="", scheme="light"):
        self.command("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])

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

    def press(self, *keys):
        """Presses keys where the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab(self):
        """Moves on with the Tab key, from wherever the focus is, as a keyboard does."""
        webdriver.ActionChains(self.driver).send_keys(Keys.TAB).perform()

    @property
    def focused(self):
        return self.driver.switch_to.active_element

#!/usr/bin/env python3
"""Records what Jinja2 3.1.6 prints for the cases below, as JSON beside this file.

Run it after changing a case: `python3 Tests/TemplatingTests/Goldens/record.py`.
Settings: autoescape on, undefined names are errors, everything else as Jinja2 has it. A case is a
template, or a dictionary of templates of which `main` is rendered. `"error": true` is recorded
where Jinja2 refuses.
"""
import json
import pathlib

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

VALUES = {
    "title": "Gallium & <germanium>",
    "name": "Asha",
    "plain": "the quick brown fox",
    "quote": "it's \"so\"",
    "empty": "",
    "long": "China mined over sixty percent of the world's rare earths in the year 2024, in all.",
    "lines": "one\ntwo\n\nthree",
    "umlaut": "Größe straße ÉCOLE ǆ",
    "hyphen": "a well-known state-of-the-art method",
    "safe_html": {"$markup": "<b>bold & </b>"},
    "n": 7, "m": -7, "zero": 0, "one": 1, "big": 1234567,
    "x": 2.5, "pi": 3.14159, "tiny": 0.00001, "huge": 1e20, "whole": 3.0, "neg": -2.675,
    "yes": True, "no": False, "nothing": None,
    "xs": [3, 1, 2], "words": ["beta", "Alpha", "gamma", "alpha"], "none_yet": [],
    "mixed": [1, "a", None, True, 2.5, ["x"]],
    "nested": [[1, 2], [3, 4]],
    "d": {"b": 2, "a": 1, "C": 3}, "empty_d": {},
    "people": [
        {"name": "Asha", "age": 31, "city": "Delhi", "tags": ["a", "b"]},
        {"name": "bob", "age": 25, "city": "Austin", "tags": []},
        {"name": "Chen", "age": 31, "city": "delhi", "tags": ["c"]},
    ],
    "page": {
        "title": "Demand <2030>", "url": "/briefs/demand/", "subtitle": None,
        "contents": [{"id": "a", "text": "A & B", "level": 2}, {"id": "b", "text": "C", "level": 3}],
        "body": {"$markup": "<p>Body</p>"},
    },
    "tree": [{"t": "1", "kids": [{"t": "1.1", "kids": []}, {"t": "1.2", "kids": []}]}, {"t": "2", "kids": []}],
    "pairs": [["k1", "v1"], ["k2", "v2"]],
}

CASES = {
    "text": """
plain text
{{ title }}
{{ safe_html }}
{{ quote }}
{{ "lit<eral>" }}
{{ 'single \\'quoted\\' \\\\ back' }}
{{ "tab\\tnew\\nline\\u00e9\\x41" }}
{{ "a" "b" 'c' }}
{{ n }} {{ m }} {{ zero }} {{ big }}
{{ x }} {{ pi }} {{ tiny }} {{ huge }} {{ whole }}
{{ yes }} {{ no }} {{ nothing }}
{{ true }} {{ True }} {{ false }} {{ False }} {{ none }} {{ None }}
{{ xs }} {{ words }} {{ none_yet }} {{ mixed }}
{{ d }} {{ empty_d }} {{ nested }}
{{ [1, 'a', "it's"] }} {{ (1, 2) }} {{ (1,) }} {{ () }} {{ {'a': 1, 'b': [2]} }}
{{ 1, 2 }}
{{ 1_000 }} {{ 0x1F }} {{ 0b101 }} {{ 0o17 }} {{ 1.5e3 }} {{ 1e-7 }} {{ 2E5 }}
{{ 1e16 }} {{ 1e15 }} {{ 123456789012345680.0 }} {{ 0.0001 }} {{ 0.1 + 0.2 }} {{ 1e100 }} {{ 5e-324 }}
{# a comment #}x{# another {{ n }} #}
a{# c -#}   b{#- d #}c
a {{- n -}} b
a   {%- if yes %} b {%- endif %}   c
{%+ if yes %}y{% endif %}
{% raw %}{{ not }} {% evaluated %}{% endraw %}
a {%- raw -%}  {{ x }}  {%- endraw -%} b
{{ '{{' }} {{ '%}' }} {{ "}}" }}
{{ {'a': {'b': 1}}.a.b }}
{{ [safe_html] }}
{{ ["<"] }}
{{ mixed[5] }}
{{"tight"}}{{n}}
{{  n  }}
{ { n } } {x} % } #
{{ '\\q' }} {{ "a\\/b" }}
{{ umlaut }} – € 漢字 🙂
{{ ["é", "\\n", "\\u00a0", "🙂"] }}
{{ 'a' if yes else 'b' }}
line{{ "\\n" }}end
<a href="{{ page.url }}" title='{{ quote }}'>{{ page.title }}</a>
{{ -0.0 }} {{ 100000.0 }} {{ 1234567.891 }}
""",
    "expressions": """
{{ 1 + 2 }} {{ 1 - 2 }} {{ 2 * 3 }} {{ 7 / 2 }} {{ 6 / 2 }}
{{ 7 // 2 }} {{ -7 // 2 }} {{ 7 // -2 }} {{ -7 // -2 }} {{ 7.5 // 2 }} {{ -7.5 // 2 }}
{{ 7 % 3 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ -7 % -3 }} {{ 7.5 % 2 }} {{ -7.5 % 2 }}
{{ 2 ** 10 }} {{ 2 ** -1 }} {{ 2 ** 3 ** 2 }} {{ -2 ** 2 }} {{ 2.0 ** 3 }} {{ 2 ** 0.5 }}
{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 10 - 2 - 3 }} {{ 100 / 10 / 2 }}
{{ "a" + "b" }} {{ "a" ~ 1 ~ 2.5 ~ none ~ true }} {{ 1 ~ 2 }}
{{ "<" ~ safe_html }} {{ safe_html ~ "<" }} {{ "<" + safe_html }} {{ safe_html + "<" }}
{{ "<" ~ ">" }}
{{ "ab" * 3 }} {{ 3 * "ab" }} {{ [1, 2] * 2 }} {{ "a" * 0 }} {{ "a" * -1 }}
{{ [1] + [2, 3] }} {{ (1,) + (2,) }}
{{ true + 1 }} {{ true + true }} {{ -true }}
{{ 1 + 1.0 }} {{ 3 * 1.5 }} {{ 1 - 0.9 }}
{{ 1 < 2 }} {{ 2 <= 2 }} {{ 3 > 4 }} {{ 4 >= 4 }} {{ 1 == 1.0 }} {{ 1 != 2 }}
{{ 1 < 2 < 3 }} {{ 1 < 2 > 5 }} {{ 3 > 2 >= 2 }}
{{ "a" < "b" }} {{ "B" < "a" }} {{ "a" == "a" }} {{ "é" > "z" }}
{{ [1, 2] == [1, 2] }} {{ [1, 2] < [1, 3] }} {{ (1, 2) == [1, 2] }}
{{ {'a': 1} == {'a': 1} }} {{ none == none }} {{ none == 0 }} {{ "1" == 1 }} {{ true == 1 }}
{{ 2 in xs }} {{ 9 in xs }} {{ 9 not in xs }} {{ "ll" in "hello" }} {{ "a" in d }} {{ "z" not in d }}
{{ 1 in [true] }} {{ "" in "abc" }}
{{ yes and no }} {{ yes or no }} {{ not yes }} {{ not not yes }}
{{ 0 or "x" }} {{ "a" and "b" }} {{ "" or none or [] }} {{ n and x }}
{{ not n == 7 }} {{ not (n == 7) }}
{{ 'y' if n > 5 else 'n' }} {{ 'y' if n > 9 else 'm' if n > 8 else 'n' }}
{{ ('a' if yes else 'b') ~ 'c' }}
{{ n if nothing is none else 0 }}
{{ page.title }} {{ page['title'] }} {{ page["contents"][0].text }} {{ page.contents.1.id }}
{{ xs[0] }} {{ xs[-1] }} {{ xs[1:] }} {{ xs[:2] }} {{ xs[::-1] }} {{ xs[-2:] }} {{ xs[:] }} {{ xs[0:3:2] }}
{{ plain[0] }} {{ plain[4:9] }} {{ plain[::-1] }} {{ plain[-3:] }} {{ safe_html[0:3] }}
{{ (1, 2, 3)[1:] }} {{ xs[5:] }} {{ xs[-100:2] }} {{ xs[2:0:-1] }}
{{ [[1, 2], [3]][1][0] }}
{{ {'a': 1}['a'] }} {{ {'a': 1}.a }} {{ {"x y": 2}["x y"] }}
{{ -n }} {{ +n }} {{ -x }} {{ - - n }} {{ 5 - -3 }}
{{ -n|abs }} {{ (-n)|abs }} {{ 2 * n|string|length }}
{{ n|string ~ "!" }} {{ n + 1|int }}
{{ "%s is %d" % ("a", 3) }} {{ "%.2f" % pi }} {{ "%5d|%-5d|%05d" % (1, 2, 3) }} {{ "%s" % "<" }} {{ "100%%" % () }}
{{ "%(a)s-%(b)s" % {"a": 1, "b": 2} }} {{ "%x %X %o" % (255, 255, 8) }} {{ "%+d %+.1f" % (5, 2.25) }}
{{ "%r" % "a" }} {{ "%10s|%-10s|" % ("ab", "cd") }} {{ "%.3s" % "abcdef" }}
{{ "%.0f %.0f %.0f" % (0.5, 1.5, 2.5) }} {{ "%.1f" % 0.25 }} {{ "%.2f" % 2.675 }} {{ "%f" % 1e10 }}
{{ 1 if yes }}
a{{ 1 if no }}b{{ (1 if no) ~ "c" }}{{ ("x" if no)|upper }}{{ (1 if no) is defined }}
{{ n is odd and x > 2 }}
{{ 1 == 1 == 1 }} {{ 1 in [1] == true }}
{{ n.real if n is string else n }}
{{ "a" if empty else "b" }} {{ "a" if none_yet else "b" }} {{ "a" if empty_d else "b" }} {{ "a" if zero else "b" }} {{ "a" if 0.0 else "b" }}
{{ [1, 2,] }} {{ {'a': 1,} }} {{ (1, 2,) }}
{{ [] }} {{ {} }} {{ "" }}
{{ 9007199254740993 }} {{ 9223372036854775807 }} {{ -9223372036854775807 }}
{{ 10 // 3 * 3 + 10 % 3 }}
{{ 7 // 2.0 }} {{ 1 / 3 }} {{ 2 / 3 }} {{ 1e308 * 10 }} {{ -1e308 * 10 }}
{{ mixed[3] }} {{ mixed[2] }}
{{ 'abc'|upper + 'd' }} {{ ('abc' + 'd')|upper }}
{{ 1 + n|default(0) }}
{{ xs|length > 2 }} {{ xs|length == 3 and 'three' }}
{{ "a" ~ "b" | upper }} {{ ("a" ~ "b") | upper }}
{{ 2 ~ 3 * 2 }}
{{ not 0 in [1] }}
{{ 5 - 2 ~ 1 }}
{{ 1 + 2 ~ 3 + 4 }}
""",
    "errors": """
{{ missing }}
{{ page.missing }}
{{ page['missing'] }}
{{ xs[10] }}
{{ nothing.x }}
{{ missing.x }}
{{ missing.x is defined }}
{{ missing + 1 }}
{{ missing ~ "a" }}
{% if missing %}a{% endif %}
{% for a in missing %}a{% endfor %}
{{ 1 / 0 }}
{{ 1 % 0 }}
{{ 1 // 0 }}
{{ "a" + 1 }}
{{ none + 1 }}
{{ 1 < "a" }}
{{ xs|first.x }}
{{ none_yet|first }}
{{ none_yet|last }}
{{ none_yet|max }}
{{ missing|upper }}
{{ n|nofilter }}
{{ n is notest }}
{{ nofunction() }}
{{ name.nomethod() }}
{% include "missing.html" %}
{{ 1 + }}
{{ (1 }}
{{ "open }}
{% if %}{% endif %}
{% for x in %}{% endfor %}
{% for a, b in xs %}{% endfor %}
{% for a, b in [[1, 2, 3]] %}{% endfor %}
{% nosuchtag %}
{% endfor %}
{{ n|default }} {{ n() }}
{{ people|map(attribute="nope")|join }}
{{ people|sum(attribute="nope") }}
{{ n|replace("a") }}
{{ xs|batch }}
{% set 1 = 2 %}
{% block a %}{% endblock %}{% block a %}{% endblock %}
{{ ["a", 1]|sort }}
{{ "%d" % "a" }}
{{ "%s %s" % "a" }}
{{ none|length }}
{{ none|join }}
{{ {"a b": 1}|xmlattr }}
{{ super() }}
{% macro f(a) %}{{ a }}{% endmacro %}{{ f() }}
{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1, 2) }}
{% macro f(a) %}{{ a }}{% endmacro %}{{ f(b=2) }}
{% for x in xs %}{{ loop.previtem }}{% endfor %}
{{ loop.index }}
{{ missing == 1 }}
{{ missing in xs }}
{{ not missing }}
{{ n!x }}
{{ a b }}
""",
    "statements": """
{% if yes %}a{% endif %}{% if no %}b{% endif %}
{% if no %}a{% elif yes %}b{% else %}c{% endif %}
{% if no %}a{% elif no %}b{% elif nothing %}c{% else %}d{% endif %}
{% if n > 5 and x < 3 or no %}yes{% endif %}
{% for a in xs %}{{ a }},{% endfor %}
{% for a in none_yet %}x{% else %}empty{% endfor %}
{% for a in xs %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for a in xs %}{{ loop.cycle('odd', 'even') }} {% endfor %}
{% for a in xs %}{{ a }}{% if not loop.last %}, {% endif %}{% endfor %}
{% for a in xs %}{% if not loop.first %}{{ loop.previtem }}<{% endif %}{{ a }}{% if not loop.last %}>{{ loop.nextitem }}{% endif %};{% endfor %}
{% for a in xs %}{{ loop.previtem is defined }}{{ loop.nextitem|default('end') }} {% endfor %}
{% for k, v in d.items() %}{{ k }}={{ v }} {% endfor %}
{% for k, v in d|items %}{{ k }}={{ v }} {% endfor %}
{% for k, v in d|dictsort %}{{ k }}={{ v }} {% endfor %}
{% for k in d %}{{ k }}{% endfor %}
{% for k in d.keys() %}{{ k }}{% endfor %}{% for v in d.values() %}{{ v }}{% endfor %}
{% for k, v in pairs %}{{ k }}-{{ v }} {% endfor %}
{% for (a, b) in pairs %}{{ a }}{{ b }}{% endfor %}
{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}
{% for a in xs if a > 1 %}{{ a }}{{ loop.index }}/{{ loop.length }} {% endfor %}
{% for a in xs if a > 9 %}{{ a }}{% else %}none{% endfor %}
{% for p in people if p.age > 30 %}{{ p.name }}{% endfor %}
{% for a in "abc" %}{{ a }}.{% endfor %}
{% for a in range(3) %}{{ a }}{% endfor %} {% for a in range(1, 4) %}{{ a }}{% endfor %} {% for a in range(10, 0, -3) %}{{ a }} {% endfor %}
{% for a in [] %}{% endfor %}|
{% for a in xs %}{% for b in xs %}{{ loop.index }}{% endfor %}{{ loop.index }} {% endfor %}
{% for a in xs %}{% set outer = loop %}{% for b in [1, 2] %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}
{% for a in tree recursive %}<{{ a.t }}{{ loop(a.kids) }}>{% endfor %}
{% for a in tree recursive %}{{ loop.depth }}{{ a.t }} {% if a.kids %}{{ loop(a.kids) }}{% endif %}{% endfor %}
{% set a = 1 %}{{ a }}
{% set a, b = 1, 2 %}{{ a }}{{ b }}
{% set a = (1, 2) %}{{ a }}
{% set a %}<b>{{ title }}</b>{% endset %}{{ a }}{{ a|length }}
{% set a | upper %}x{{ n }}{% endset %}{{ a }}
{% set a | replace("x", "<") | trim %} x {% endset %}{{ a }}
{% set a = 1 %}{% for b in xs %}{% set a = b %}{{ a }}{% endfor %}{{ a }}
{% set a = 1 %}{% if yes %}{% set a = 2 %}{% endif %}{{ a }}
{% for b in xs %}{% set a = b %}{% endfor %}{{ a is defined }}
{% for b in xs %}{% if loop.first %}{% set a = b %}{% endif %}{{ a is defined }}{% endfor %}
{% for b in xs %}{{ b }}{% endfor %}{{ b is defined }}
{% set ns = namespace(found=false, n=0) %}{% for a in xs %}{% set ns.n = ns.n + a %}{% if a == 1 %}{% set ns.found = true %}{% endif %}{% endfor %}{{ ns.n }}{{ ns.found }}
{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}{{ a is defined }}
{% set a = 9 %}{% with a = 1, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}
{% with %}{% set a = 5 %}{{ a }}{% endwith %}{{ a is defined }}
{% filter upper %}a{{ title }}{% endfilter %}
{% filter replace("a", "b")|upper %}banana{% endfilter %}
{% filter escape %}<b>{% endfilter %}
{% filter trim %}   x   {% endfilter %}|
{% macro f(a, b=2) %}[{{ a }}-{{ b }}]{% endmacro %}{{ f(1) }}{{ f(1, 3) }}{{ f(b=4, a="<") }}
{% macro f(a, b) %}{{ a is defined }}{{ b is defined }}{% endmacro %}{{ f(1) }}
{% macro f() %}<i>{% endmacro %}{{ f() }}{{ f()|upper }}{{ "<" ~ f() }}
{% macro f(n) %}{{ n }}{% if n > 0 %}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(3) }}
{% macro f() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ f(1, 2, a=3) }}
{% macro f(a, b=a ~ "!") %}{{ b }}{% endmacro %}{{ f("x") }}
{% macro box() %}<div>{{ caller() }}</div>{% endmacro %}{% call box() %}in {{ title }}{% endcall %}
{% macro each(items) %}{% for i in items %}{{ caller(i) }};{% endfor %}{% endmacro %}{% call(i) each(xs) %}{{ i * 2 }}{% endcall %}
{% macro f() %}{{ caller is defined }}{% endmacro %}{{ f() }}{% call f() %}{% endcall %}
{% set v = 5 %}{% macro f() %}{{ v }}{% endmacro %}{{ f() }}
{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}g{% endmacro %}{{ f() }}
{% macro f() %}{% set z = 1 %}{{ z }}{% endmacro %}{{ f() }}{{ z is defined }}
{% for a in xs %}{% macro f() %}{{ a }}{% endmacro %}{{ f() }}{% endfor %}
{% block a %}x{% endblock %}
{% block a %}x{% block b %}y{% endblock b %}z{% endblock a %}
{% for a in xs %}{% block item scoped %}{{ a }}{% endblock %}{% endfor %}
{% set a = 1 %}{% block b %}{{ a }}{% set a = 2 %}{{ a }}{% endblock %}{{ a }}
{% for a in xs -%} {{ a }} {%- endfor %}
{% set xs2 = xs + [4] %}{{ xs2 }}{{ xs }}
{% set f = 'x' if yes else 'y' %}{{ f }}
{% if xs and xs[0] == 3 %}ok{% endif %}
{% if not none_yet %}ok{% endif %}
{% for p in people %}{{ loop.index }}. {{ p.name }} ({{ p.tags|join("/") }}){{ "" if loop.last else "; " }}{% endfor %}
{{ dict(a=1, b="x") }} {{ range(3)|list }} {{ dict(a=1).a }}
{% set items = [] %}{{ items is sequence }}
""",
    "tests": """
{{ n is defined }} {{ missing is defined }} {{ missing is undefined }} {{ n is undefined }} {{ missing is not defined }}
{{ page.title is defined }} {{ page.nope is defined }} {{ page.subtitle is defined }} {{ xs[7] is defined }}
{{ nothing is none }} {{ n is none }} {{ n is not none }}
{{ name is string }} {{ safe_html is string }} {{ n is string }}
{{ n is number }} {{ x is number }} {{ yes is number }} {{ name is number }}
{{ d is mapping }} {{ xs is mapping }} {{ page is mapping }}
{{ xs is iterable }} {{ name is iterable }} {{ n is iterable }} {{ d is iterable }} {{ nothing is iterable }}
{{ xs is sequence }} {{ name is sequence }} {{ n is sequence }} {{ (1, 2) is sequence }}
{{ 3 is odd }} {{ 4 is odd }} {{ 4 is even }} {{ -3 is odd }} {{ 0 is even }}
{{ 9 is divisibleby(3) }} {{ 9 is divisibleby 3 }} {{ 10 is not divisibleby 3 }}
{{ yes is sameas true }} {{ nothing is sameas none }} {{ no is sameas(false) }}
{{ 1 is eq 1 }} {{ 1 is ne 2 }} {{ 1 is lt 2 }} {{ 1 is gt 2 }} {{ 1 is le 1 }} {{ 2 is ge 3 }} {{ 1 is equalto 1 }} {{ 2 is greaterthan 1 }} {{ 1 is lessthan 2 }}
{{ 1 is in [1, 2] }} {{ 'a' is in 'abc' }} {{ 3 is not in [1] }} {{ 1 is in(xs) }}
{{ yes is true }} {{ no is false }} {{ 1 is true }} {{ 0 is false }} {{ yes is boolean }} {{ 1 is boolean }}
{{ 1 is integer }} {{ true is integer }} {{ 1.5 is integer }} {{ 1.5 is float }} {{ 1 is float }}
{{ 'abc' is lower }} {{ 'aBc' is lower }} {{ 'ABC' is upper }} {{ '1' is upper }} {{ '' is lower }}
{{ safe_html is escaped }} {{ title is escaped }}
{{ 'upper' is filter }} {{ 'nope' is filter }} {{ 'odd' is test }}
{{ n is odd and n is not even }}
{{ xs is defined and xs|length is gt 2 }}
{{ missing|default('x') is string }}
{% if missing is defined and missing.x %}a{% else %}b{% endif %}
{{ n is divisibleby 7 ~ "a" }}
{{ name is callable }} {{ n is callable }}
""",
    "filters_text": """
{{ title|upper }} {{ title|lower }} {{ "hELLO wORLD"|capitalize }} {{ umlaut|upper }} {{ umlaut|lower }} {{ umlaut|capitalize }}
{{ safe_html|upper }} {{ safe_html|capitalize }} {{ safe_html|title }}
{{ "hello world foo-bar (baz) [qux] o'neil"|title }} {{ "ÉCOLE straße"|title }} {{ "x1y 2nd"|title }}
{{ "  a b  "|trim }}| {{ "xxaxx"|trim("x") }} {{ "abcba"|trim("ab") }} {{ n|trim }}
{{ plain|replace("quick", "slow") }} {{ "aaa"|replace("a", "b", 2) }} {{ "abc"|replace("", "-") }} {{ n|replace("7", "8") }}
{{ "<a>"|replace("a", "b") }} {{ "<a>"|replace("<", safe_html) }} {{ safe_html|replace("b", "<") }} {{ safe_html|replace("&", "x") }}
{{ n|string + "!" }} {{ none|string }} {{ safe_html|string }}
{{ "ab"|center(7) }}| {{ "abc"|center(8) }}| {{ "abcdef"|center(3) }}| {{ "a"|center|length }}
{{ plain|wordcount }} {{ "it's a-b c_d"|wordcount }} {{ ""|wordcount }} {{ "é漢 x1"|wordcount }}
{{ "%s, %s"|format("a", "<") }} {{ "%(x)s"|format(x=3) }} {{ "%.1f%%"|format(12.345) }} {{ safe_html|format }}
{{ lines|indent }} | {{ lines|indent(2, true) }} | {{ lines|indent(2, blank=true) }} | {{ lines|indent("> ", first=true) }} | {{ ""|indent(2, true) }}|
{{ safe_html|indent(2, true) }}
{{ long|truncate(30) }} {{ long|truncate(30, true) }} {{ long|truncate(30, false, "…") }} {{ long|truncate(30, leeway=0) }} {{ "short"|truncate(3) }} {{ "abcdefghij"|truncate(5, leeway=0) }} {{ "abcdefghij"|truncate(5, true, "", 0) }}
{{ plain|truncate(17) }} {{ plain|truncate(13) }} {{ safe_html|truncate(6, true, "<", 0) }} {{ long|truncate }}
{{ long|wordwrap(20) }}
{{ hyphen|wordwrap(10) }}
{{ hyphen|wordwrap(10, break_on_hyphens=false) }}
{{ "abcdefghijklmnopqrstuvwxyz abc"|wordwrap(10) }}
{{ "abcdefghijklmnopqrstuvwxyz abc"|wordwrap(10, false) }}
{{ lines|wordwrap(2) }}
{{ long|wordwrap(30, wrapstring="|") }}
{{ "  lead  and   space "|wordwrap(8) }}|
{{ title|length }} {{ umlaut|length }} {{ "🙂"|length }} {{ title|count }}
{{ plain|first }} {{ plain|last }} {{ plain|reverse }} {{ "abc"|list }} {{ safe_html|reverse }}
{{ plain|upper|lower|title }}
{{ "abc"|join("-") }} {{ plain|sort|join }} {{ "hello"|unique|join }}
{{ title|e }} {{ title|escape }} {{ title|e|e }} {{ safe_html|e }} {{ n|e }} {{ title|forceescape }} {{ safe_html|forceescape }} {{ title|e|forceescape }}
{{ safe_html|safe }} {{ page.body|safe }}
{{ "<p>Hello &amp; <b>you</b>\\n  there</p>"|striptags }} {{ safe_html|striptags }} {{ "a<!-- <b> -->b"|striptags }} {{ "1 < 2"|striptags }} {{ "&#39;&lt;&#x41;&eacute"|striptags|length > 0 }}
{{ "a b&c/d?é"|urlencode }} {{ {"q": "a b", "x": "1/2"}|urlencode }} {{ [("a", "b c")]|urlencode }} {{ n|urlencode }} {{ "~-_."|urlencode }} {{ safe_html|urlencode }}
<p{{ {"class": "a b", "id": none, "title": "<\\">", "data-x": 1}|xmlattr }}> <p {{ {"a": 1}|xmlattr(false) }}> <p{{ {}|xmlattr }}> <p{{ {"a": safe_html}|xmlattr }}>
{{ d|tojson }} {{ xs|tojson }} {{ "<script>'&é🙂\\"</script>"|tojson }} {{ [none, true, 1.0, "a"]|tojson }} {{ {"b": {"z": 1, "a": []}, "a": {}}|tojson(indent=2) }} {{ n|tojson }} {{ 1e20|tojson }}
{{ "a"|default("b") }} {{ missing|default("b") }} {{ missing|default }}| {{ empty|default("e") }} {{ empty|default("e", true) }} {{ nothing|default("n", boolean=true) }} {{ missing|d("x") }} {{ page.nope|default(1) }} {{ none_yet|first|default("none") }} {{ (1 if no)|default("z") }}
{{ nothing|default("x") }} {{ page.subtitle|default("s", true) }} {{ page.subtitle or "s" }}
{{ title.upper() }} {{ title.lower() }} {{ "hello wORLD o'neil"|upper }} {{ "hello wORLD o'neil x1y".title() }} {{ "abc DEF".capitalize() }} {{ "aBc".swapcase() }}
{{ "  a ".strip() }}| {{ "  a ".lstrip() }}| {{ "  a ".rstrip() }}| {{ "xax".strip("x") }} {{ "a,b,,c".split(",") }} {{ " a  b ".split() }} {{ "a,b,c".split(",", 1) }} {{ lines.splitlines() }} {{ " a b  c ".split(none, 1) }}
{{ "abcabc".replace("b", "x") }} {{ "abcabc".replace("b", "x", 1) }} {{ "abc".startswith("ab") }} {{ "abc".endswith("bc") }} {{ "abc".startswith(("x", "a")) }} {{ "abc".find("c") }} {{ "abc".find("z") }} {{ "banana".count("a") }}
{{ "-".join(["a", "b"]) }} {{ ", ".join(words) }} {{ "12".isdigit() }} {{ "1a".isdigit() }} {{ "7".zfill(3) }} {{ "-7".zfill(4) }} {{ "a".center(5) }}| {{ "a".ljust(3) }}| {{ "a".rjust(3, "*") }} {{ "abc".removeprefix("a") }} {{ "abc".removesuffix("c") }}
{{ safe_html.upper() }} {{ safe_html.replace("b", "<") }} {{ safe_html.split(" ") }} {{ safe_html.strip("<") }} {{ safe_html.startswith("<b") }}
{{ safe_html.join(["<", safe_html]) }} {{ page.url.strip("/").split("/")|last }}
{{ d.get("a") }} {{ d.get("zz") }} {{ d.get("zz", 5) }} {{ d.items()|list }} {{ xs.index(2) }} {{ xs.count(1) }}
""",
    "filters_lists": """
{{ m|abs }} {{ neg|abs }} {{ n|abs }} {{ -0.0|abs }}
{{ "42"|int }} {{ "42.9"|int }} {{ "x"|int }} {{ "x"|int(5) }} {{ 3.99|int }} {{ -3.99|int }} {{ "0x1A"|int(base=16) }} {{ "ff"|int(0, 16) }} {{ " 12 "|int }} {{ none|int }} {{ true|int }} {{ "1_000"|int }} {{ "101"|int(base=2) }}
{{ "1.5"|float }} {{ "x"|float }} {{ "x"|float(2.5) }} {{ 3|float }} {{ "1e3"|float }} {{ none|float }} {{ " 2 "|float }}
{{ 2.5|round }} {{ 3.5|round }} {{ -2.5|round }} {{ 42.55|round(1) }} {{ 42.55|round(1, "floor") }} {{ 42.51|round(1, "ceil") }} {{ 42|round }} {{ 1234|round(-2) }} {{ 1250|round(-2) }} {{ 1234.5|round(-2) }} {{ 2.675|round(2) }} {{ 0.5|round|int }} {{ pi|round(3) }} {{ 1e20|round(2) }} {{ 42.7|round(method="floor") }} {{ -1.5|round(0, "ceil") }}
{{ xs|sum }} {{ people|sum(attribute="age") }} {{ xs|sum(start=10) }} {{ none_yet|sum }} {{ [0.1, 0.2]|sum }}
{{ 1|filesizeformat }} {{ 0|filesizeformat }} {{ 999|filesizeformat }} {{ 1000|filesizeformat }} {{ 1234567|filesizeformat }} {{ 1234567|filesizeformat(true) }} {{ 1e12|filesizeformat }} {{ "2048"|filesizeformat(binary=true) }}
{{ xs|first }} {{ xs|last }} {{ xs|length }} {{ xs|count }} {{ d|length }} {{ d|first }} {{ d|list }}
{{ xs|sort }} {{ xs|sort(reverse=true) }} {{ xs|sort(true) }} {{ words|sort }} {{ words|sort(case_sensitive=true) }} {{ words|sort(reverse=true) }}
{{ people|sort(attribute="age")|map(attribute="name")|list }} {{ people|sort(attribute="name")|map(attribute="name")|join(",") }} {{ people|sort(attribute="age,name", reverse=true)|map(attribute="name")|join(",") }} {{ people|sort(attribute="age", reverse=true)|map(attribute="name")|join(",") }}
{{ xs|reverse|list }} {{ xs|join }} {{ xs|join(", ") }} {{ people|join(", ", attribute="name") }} {{ ["<", safe_html]|join("&") }} {{ ["<", ">"]|join("&") }} {{ [1, none, true]|join("-") }} {{ ["a", "b"]|join(safe_html) }}
{{ xs|max }} {{ xs|min }} {{ words|max }} {{ words|min }} {{ people|max(attribute="age") is mapping }} {{ (people|max(attribute="age")).name }} {{ (people|min(attribute="age")).name }} {{ words|min(case_sensitive=true) }}
{{ [1, 2, 1, 3, 2]|unique|list }} {{ words|unique|list }} {{ words|unique(true)|list }} {{ people|unique(attribute="age")|map(attribute="name")|join }} {{ people|unique(attribute="city")|map(attribute="name")|join(",") }}
{% for g in people|groupby("age") %}{{ g.grouper }}:{{ g.list|map(attribute="name")|join(",") }};{% endfor %}
{% for city, ps in people|groupby("city") %}{{ city }}={{ ps|length }} {% endfor %}
{% for city, ps in people|groupby("city", case_sensitive=true) %}{{ city }}={{ ps|length }} {% endfor %}
{% for k, ps in people|groupby("zip", default="none") %}{{ k }}={{ ps|length }} {% endfor %}
{{ range(7)|batch(3)|list }} {{ range(7)|batch(3, "-")|list }} {{ none_yet|batch(3)|list }}
{{ range(7)|slice(3)|list }} {{ range(7)|slice(3, "-")|list }} {{ range(2)|slice(3)|list }}
{% for row in range(5)|batch(2, "&nbsp;") %}{% for c in row %}{{ c }} {% endfor %}|{% endfor %}
{{ d|dictsort }} {{ d|dictsort(true) }} {{ d|dictsort(by="value") }} {{ d|dictsort(reverse=true) }} {{ d|dictsort(false, "value", true) }}
{{ d|items|list }} {{ missing|default({})|items|list }}
{{ words|map("upper")|list }} {{ words|map("replace", "a", "<")|join(" ") }} {{ people|map(attribute="name")|list }} {{ people|map(attribute="nope", default="-")|list }} {{ people|map(attribute="tags.0", default="-")|list }} {{ nested|map(attribute=1)|list }} {{ nested|map("sum")|list }} {{ xs|map("string")|list }} {{ ["1", "2"]|map("int")|sum }} {{ words|map("truncate", 4, leeway=0)|list }}
{{ [0, 1, "", "a", none]|select|list }} {{ xs|select("odd")|list }} {{ xs|select("gt", 1)|list }} {{ xs|select(">", 1)|list }} {{ xs|select("in", [1, 2])|list }} {{ xs|select("divisibleby", 3)|list }} {{ words|select("equalto", "beta")|list }}
{{ [0, 1, "", "a", none]|reject|list }} {{ xs|reject("odd")|list }} {{ [1, none, 2]|reject("none")|list }}
{{ people|selectattr("tags")|map(attribute="name")|list }} {{ people|selectattr("age", "gt", 30)|map(attribute="name")|list }} {{ people|selectattr("city", "equalto", "Delhi")|map(attribute="name")|list }} {{ people|selectattr("nope", "defined")|list }} {{ people|selectattr("name", "in", ["bob"])|map(attribute="age")|first }} {{ people|selectattr("age", "==", 25)|list|length }}
{{ people|rejectattr("tags")|map(attribute="name")|list }} {{ people|rejectattr("age", "eq", 31)|map(attribute="name")|list }}
{{ page|attr("nope") is defined }}
{{ people|map(attribute="name")|map("lower")|sort|join(", ") }}
{{ people|selectattr("age", "ge", 30)|map(attribute="name")|map("upper")|join(" & ") }}
{{ xs|list|length }} {{ (1, 2)|list }} {{ "ab"|list }} {{ xs|sort|first }} {{ xs|sort|last }}
{{ xs[1:]|sum }} {{ xs|sort|reverse|join }} {{ [xs|min, xs|max]|join("–") }}
{{ [[2, "b"], [1, "a"]]|sort }} {{ [(2, "b"), (1, "a")]|sort(attribute=1) }} {{ [true, false, 1, 0]|sort }} {{ [1.5, 1, 0.5]|sort }}
{{ ["b", "A", "a", "B"]|sort }} {{ ["b", "A", "a", "B"]|sort(reverse=true) }} {{ ["b", "A", "a", "B"]|groupby(0)|length }}
""",
}

BASE = """<html>{% block head %}<title>{% block title %}Site{% endblock %}</title>{% endblock %}
<body>{% block body %}base body{% endblock %}</body></html>
"""
FILES = [
    {"main": "{% if yes -%}\n   x\n{%- endif %}"},
    {"main": "{% if yes %}\n  indented\n{% endif %}\n<ul>\n{% for a in xs %}\n  <li>{{ a }}</li>\n{% endfor %}\n</ul>\n"},
    {"main": "<ul>\n{%- for a in xs %}\n  <li>{{ a -}} </li>\n{%- endfor %}\n</ul>"},
    {"main": "{{ [\n  1,\n  2\n] }}{{\n n\n}}{% set\na\n=\n'x\ny' %}{{ a }}"},
    {"main": "{% for x in xs %}{% include 'a' %}{% endfor %}", "a": "[{{ x }}]"},
    {"main": "{% include 'a' %}!", "a": "A{{ n }}\n"},
    {"main": "{% for x in xs %}{% include 'a' %}{% endfor %}", "a": "[{{ x }}{{ loop.index }}]"},
    {"main": "{% set v = 1 %}{% include 'a' %}{{ v }}", "a": "{{ v }}{% set v = 2 %}{{ v }}"},
    {"main": "{% include 'a' ignore missing %}x"},
    {"main": "{% include 'a' without context %}x", "a": "{{ n is defined }}"},
    {"main": "{% include 'a' with context %}x", "a": "{{ n is defined }}"},
    {"main": "{% set t = 'a' %}{% include t %}", "a": "A"},
    {"main": "{% include 'a' %}", "a": "{% include 'b' %}a", "b": "b{{ title }}"},
    {"main": "{% extends 'base' %}", "base": BASE},
    {"main": "{% extends 'base' %}{% block title %}{{ page.title }}{% endblock %}", "base": BASE},
    {"main": "{% extends 'base' %}{% block title %}X - {{ super() }}{% endblock %}", "base": BASE},
    {"main": "{% extends 'base' %}{% block head %}<h>{{ super() }}</h>{% endblock %}{% block title %}T{% endblock %}", "base": BASE},
    {"main": "{% extends 'mid' %}{% block title %}top {{ super() }}{% endblock %}", "mid": "{% extends 'base' %}{% block title %}mid {{ super() }}{% endblock %}{% block body %}m{% block inner %}i{% endblock %}{% endblock %}", "base": BASE},
    {"main": "{% extends 'mid' %}{% block inner %}[{{ super() }}]{% endblock %}", "mid": "{% extends 'base' %}{% block body %}m{% block inner %}i{% endblock %}{% endblock %}", "base": BASE},
    {"main": "{% extends 'base' %}{% set t = 'set' %}{% block title %}{{ t }}{% endblock %}", "base": BASE},
    {"main": "{% extends 'base' %}{% set t = 'set' %}", "base": "{{ t }}{% block x %}{{ t }}{% endblock %}"},
    {"main": "\n{% extends 'base' %}\n\n{% block title %}a{% endblock %}\n", "base": BASE},
    {"main": "{% extends 'base' %}{% block body %}{% for x in xs %}{{ x }}{% endfor %}{% endblock %}", "base": BASE},
    {"main": "{% extends 'base' %}{% block item %}<{{ x }}>{% endblock %}", "base": "{% for x in xs %}{% block item scoped %}{{ x }}{% endblock %}{% endfor %}"},
    {"main": "{% extends 'base' %}{% block item %}{{ x is defined }}{% endblock %}", "base": "{% for x in xs %}{% block item %}{% endblock %}{% endfor %}"},
    {"main": "{% extends 'base' %}{% block body %}{% include 'a' %}{% endblock %}", "base": BASE, "a": "inc {{ n }}"},
    {"main": "{% include 'child' %}+", "child": "{% extends 'base' %}{% block title %}c{% endblock %}", "base": BASE},
    {"main": "{% import 'm' as m %}{{ m.f(1) }}{{ m.v }}", "m": "{% macro f(a) %}[{{ a }}]{% endmacro %}{% set v = 3 %}"},
    {"main": "{% from 'm' import f, v as w %}{{ f(1) }}{{ w }}", "m": "{% macro f(a) %}[{{ a }}]{% endmacro %}{% set v = 3 %}"},
    {"main": "{% import 'm' as m %}{{ m.f() }}", "m": "{% macro f() %}{{ n is defined }}{% endmacro %}"},
    {"main": "{% import 'm' as m with context %}{{ m.f() }}", "m": "{% macro f() %}{{ n is defined }}{% endmacro %}"},
    {"main": "{% from 'm' import f with context %}{{ f() }}", "m": "{% macro f() %}{{ n }}{% endmacro %}"},
    {"main": "{% from 'm' import f %}{{ f(2) }}", "m": "{% macro f(n) %}{{ n }}{% if n %}{{ g(n - 1) }}{% endif %}{% endmacro %}{% macro g(n) %}g{{ f(n) }}{% endmacro %}"},
    {"main": "{% import 'm' as m %}{% call m.box() %}x{{ n }}{% endcall %}", "m": "{% macro box() %}<{{ caller() }}>{% endmacro %}"},
    {"main": "{% from 'm' import nope %}{{ nope() }}", "m": ""},
    {"main": "{% extends 'base' %}{% import 'm' as m %}{% block body %}{{ m.f(1) }}{% endblock %}", "base": BASE, "m": "{% macro f(a) %}[{{ a }}]{% endmacro %}"},
    {"main": "{% extends 'base' %}{% macro f(a) %}({{ a }}){% endmacro %}{% block body %}{{ f(1) }}{% endblock %}", "base": BASE},
    {"main": "{% for x in xs %}{% include 'a' %}{% endfor %}", "a": "{% set y = x * 2 %}{{ y }},"},
    {"main": "{% macro f() %}{% include 'a' %}{% endmacro %}{{ f() }}", "a": "A{{ n }}"},
    {"main": "{% set a %}{% include 'a' %}{% endset %}{{ a|upper }}", "a": "a<{{ title }}"},
    {"main": "a\n", "x": ""},
    {"main": "a\n\n"},
    {"main": "a\r\nb\rc\r\n"},
    {"main": "\n\na"},
    {"main": ""},
    {"main": "{% if yes %}\n  a\n{% endif %}\n\n{%- if yes %} b{% endif %}\n"},
    {"main": "{% extends 'nope' %}"},
]



def value(json_value):
    if isinstance(json_value, dict):
        if "$markup" in json_value:
            return Markup(json_value["$markup"])
        return {key: value(item) for key, item in json_value.items()}
    if isinstance(json_value, list):
        return [value(item) for item in json_value]
    return json_value


def record(files):
    environment = Environment(
        loader=DictLoader(files), autoescape=True, undefined=StrictUndefined)
    try:
        output = environment.get_template("main").render(value(VALUES))
        return {"files": files, "output": output}
    except Exception as error:
        return {"files": files, "error": type(error).__name__}


def write(name, content):
    path = pathlib.Path(__file__).with_name(name + ".json")
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


write("values", VALUES)
total = 0
for topic, text in CASES.items():
    cases = [
        record({"main": line}) for line in text.strip("\n").split("\n")]
    write(topic, cases)
    total += len(cases)
write("templates", [record(files) for files in FILES])
print(total + len(FILES), "cases")

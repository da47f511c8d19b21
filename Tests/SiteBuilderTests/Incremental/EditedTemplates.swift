extension EditedSite {
  /// Templates that call all functions, extend, include and define.
  static let layouts = [
    "Templates/404.html": """
    {% extends "base.html" %}
    {% block main %}<p><a href="{{ site.root }}">{{ site.title }}</a>, {{ pages("briefs")[0].title }}
    {% for one in pages("minerals") %}{% for field in one.fields %}{% for item in field["items"] %}{{ item.text }} {% endfor %}{% endfor %}{% endfor %}{% endblock %}

    """,
    "Templates/assets/logo.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>

    """,
    "Templates/assets/print/print.css": """
    nav { display: none }

    """,
    "Templates/assets/style.css": """
    body { margin: 0; background: url(logo.svg) }

    """,
    "Templates/base.html": """
    {% macro link(other) %}<a href="{{ other.url }}">{{ other.title }}</a>{% endmacro %}<!doctype html>
    <html lang="{{ page.language }}">
    <title>{% block title %}{{ page.title }}{% endblock %}</title>
    <link rel="stylesheet" href="{{ asset("style.css") }}">
    {% include "partials/head.html" %}
    <nav>{% for entry in site.navigation %}<a href="{{ entry.url }}">{{ entry.label }}</a>{% endfor %}</nav>
    <nav>{% for step in page.breadcrumb %}{% if step.url %}<a href="{{ step.url }}">{{ step.title }}</a> / {% else %}{{ step.title }}{% endif %}{% endfor %}</nav>
    <main>
    {% block main %}{{ page.body }}{% endblock %}
    </main>
    {% block after %}{% endblock %}
    {%- for other in page.related %}{{ link(other) }}{% endfor %}
    {%- for back in page.backlinks %}<q>{{ link(back) }} {{ back.sentence }}</q>{% endfor %}
    {%- for source in page.sources %}<cite id="source-{{ source.id }}">{{ source.title }} {{ source.anchor_url }}</cite>{% endfor %}
    {%- for figure in page.figures %}
    <p id="{{ figure.id }}">{{ figure.number }}. {{ figure.text }} {{ figure.value | default("no value", true) }}; {{ figure.measures }}; {{ figure.selection }}; {{ figure.note }}; {{ figure.verdict }}: {{ figure.verdict_text }}; <a href="{{ figure.row_url }}">{{ figure.table_title }}</a></p>
    {%- endfor %}

    """,
    "Templates/brief.html": """
    {% extends "base.html" %}
    {% block after %}
    <p>{{ page.date | default("undated", true) }} {{ page.authors | join(", ") }} {% for topic in page.topics %}#{{ topic }} {% endfor %}{% if page.is_draft %}Draft{% endif %}
    {% for heading in page.contents %}<p>{{ heading.level }} <a href="#{{ heading.id }}">{{ heading.text }}</a>
    {% endfor %}{% endblock %}

    """,
    "Templates/collection.html": """
    {% extends "base.html" %}
    {% block after %}<ol>{% for other in page.pages %}<li>{{ link(other) }} {{ other.description }}{% endfor %}</ol>{% endblock %}

    """,
    "Templates/country.html": """
    {% extends "record.html" %}
    {% block main %}{{ super() }}
    {% for row in rows("mine", country=page.slug) %}<p>{{ row.cells.mineral.text }} {{ row.cells.year.text }}: {{ row.cells.production.text }}
    {% endfor %}
    {% if rows("mine", country=page.slug) %}{{ chart(bar="production by mineral", from="mine", where={"country": page.slug, "year": "2024"}, title="Mined in " ~ page.title) if rows("mine", country=page.slug, year="2024") }}{% endif %}
    {% endblock %}

    """,
    "Templates/home.html": """
    {% extends "base.html" %}
    {% block main %}{{ super() }}
    {% for brief in pages("briefs") %}<p>{{ brief.title }}, {{ brief.date | date }}: {{ brief.description }}</p>
    {% endfor %}
    {% include "partials/world.html" %}
    {{ chart(bar="production by mineral", from="world", where={"year": "latest"}, title="World production") }}
    <a href="{{ url("/about/") }}">About</a> <img src="{{ asset("logo.svg") }}" alt="">
    {% endblock %}

    """,
    "Templates/page.html": """
    {% extends "base.html" %}

    """,
    "Templates/partials/fields.html": """
    <dl>{% for field in page.fields %}<dt>{{ field.title }}{% if field.unit %} ({{ field.unit }}){% endif %}
    {% for item in field["items"] %}<dd>{% if item.url %}<a href="{{ item.url }}">{{ item.text }}</a>{% else %}{{ item.text }}{% endif %}
    {% endfor %}{% endfor %}</dl>

    """,
    "Templates/partials/head.html": """
    <meta name="generator" content="{{ site.publisher.name }}"><link rel="canonical" href="{{ page.permalink }}">

    """,
    "Templates/partials/world.html": """
    <aside>{% for row in rows("world", year="latest") %}{{ row.cells.mineral.text }}: {{ row.cells.production.text }}; {% endfor %}</aside>

    """,
    "Templates/record.html": """
    {% extends "base.html" %}
    {% block after %}
    {% include "partials/fields.html" %}
    {% for group in page.incoming %}<h2>{{ group.title }}</h2>
    {% for other in group.pages %}<p>{{ other.title }}
    {% endfor %}{% endfor %}
    {%- if page.previous %}<p>Before: {{ page.previous.title }}{% endif %}
    {%- if page.next %}<p>After: {{ page.next.title }}{% endif %}
    {% endblock %}

    """,
    "Templates/redirect.html": """
    <!doctype html>
    <title>{{ page.title }}</title>
    <meta http-equiv="refresh" content="0; url={{ page.target_url }}">
    <link rel="canonical" href="{{ page.target_permalink }}">

    """,
    "Templates/sources.html": """
    {% extends "base.html" %}
    {% block after %}{% for source in page.all_sources %}<p id="source-{{ source.id }}">{{ source.author }}: {{ source.title }}, {{ source.issued }}{% for other in source.used_by %}, used by {{ link(other) }}{% endfor %}{% for table in source.tables %}, behind {{ link(table) }}{% endfor %}
    {% endfor %}{% endblock %}

    """,
    "Templates/special.html": """
    {% extends "page.html" %}
    {% block title %}Special: {{ super() }}{% endblock %}
    {% block main %}{% set count = page.contents | length %}{{ count }} headings, {{ page.words }} words
    {{ super() }}
    {{ figure("mine/share?mineral=tin&country=china&year=2025").text }} of all tin
    {% endblock %}

    """,
    "Templates/table.html": """
    {% extends "base.html" %}
    {% block after %}
    {{ page.table.description }}<p>{{ page.table.row_count }} rows, {{ page.table.source.title | default("no source", true) }}, {{ page.table.edition }}, <a href="{{ page.table.csv_url }}">CSV</a>
    <table>{% for row in page.table.rows %}<tr id="{{ row.id }}"{% if row.is_used %} class="used"{% endif %}>{% for cell in row.cells %}<td>{% if cell.url %}<a href="{{ cell.url }}">{{ cell.text }}</a>{% else %}{{ cell.text }}{% endif %}{% if cell.is_estimated %} estimated{% endif %}{% if cell.is_missing %} missing: {{ cell.meaning }}{% endif %}{% endfor %}{% for use in row.uses %}<td>{{ link(use) }}{% endfor %}
    {% endfor %}</table>
    {% for page in page.table.uses %}<p>Used in {{ link(page) }}
    {% endfor %}{% endblock %}

    """,
    "Templates/tables.html": """
    {% extends "base.html" %}
    {% block after %}{% for table in page.tables %}<p>{{ link(table) }}, {{ table.row_count }} rows, {{ table.csv_url }}
    {% endfor %}{{ wordings() | length }} hedges{% endblock %}

    """,
  ]
}

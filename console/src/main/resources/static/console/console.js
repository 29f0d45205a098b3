// What the console does in the browser: keep an open page in step with the log, draw charts, offer names
// while one types, and switch between light and dark. Everything else is plain HTML and htmx.
(function () {
  'use strict';

  var QUIET_MS = 300;
  var RETRY_MS = 2000;
  var LATEST_MS = 30000;

  // --- Living pages -----------------------------------------------------------------------------
  // The stream tells the position of the views. When it is beyond what the page shows, the page's
  // living part is asked for again: at most every QUIET_MS, only while somebody can see it, and
  // never while text in it is selected. A hidden page closes its stream, because a browser keeps
  // few connections per server.
  var standing = document.getElementById('standing');
  var shown = document.getElementById('position');
  var stream = null;
  var known = 0;
  var asked = Number(shown.dataset.at) || 0;
  var last = 0;
  var timer = null;
  var wait = RETRY_MS;

  function say(state) {
    standing.dataset.state = state;
    standing.querySelector('.state').textContent = standing.dataset[state];
  }

  function live() {
    return document.getElementById('live');
  }

  function open() {
    if (stream || document.hidden || !live()) { return; }
    stream = new EventSource('/api/audit/position/stream');
    stream.addEventListener('open', function () { wait = RETRY_MS; say('live'); });
    stream.addEventListener('position', function (event) {
      known = Math.max(known, Number(event.data) || 0);
      later();
    });
    stream.addEventListener('error', function () {
      say('away');
      if (stream && stream.readyState === EventSource.CLOSED) {
        close();
        setTimeout(open, wait);
        wait = Math.min(wait * 2, LATEST_MS);
      }
    });
  }

  function close() {
    if (stream) { stream.close(); }
    stream = null;
  }

  function isReading() {
    var selection = document.getSelection();
    return selection && !selection.isCollapsed && live().contains(selection.anchorNode);
  }

  function later() {
    if (timer === null && known > asked && !document.hidden) {
      timer = setTimeout(refresh, Math.max(0, last + QUIET_MS - Date.now()));
    }
  }

  function refresh() {
    timer = null;
    if (!live() || document.hidden) { return; }
    last = Date.now();
    if (isReading()) { timer = setTimeout(refresh, QUIET_MS); return; }
    asked = known;
    htmx.ajax('GET', location.pathname + location.search,
        { source: live(), target: '#live', swap: 'outerHTML' }).then(later, later);
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) { close(); } else { open(); later(); }
  });
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  document.addEventListener('selectionchange', later);

  // --- What changed -----------------------------------------------------------------------------
  // Figures carry data-figure: the one whose text is another than before is marked for a moment.
  var before = new Map();

  function figures(mark) {
    var now = new Map();
    document.querySelectorAll('#live [data-figure]').forEach(function (element) {
      var name = element.dataset.figure;
      var text = element.textContent.trim();
      now.set(name, text);
      if (mark && before.has(name) && before.get(name) !== text) { element.classList.add('moved'); }
    });
    before = now;
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.id !== 'live') { return; }
    var position = event.detail.xhr.getResponseHeader('X-Event-Position');
    if (position && event.detail.shouldSwap) {
      if (stream && stream.readyState === EventSource.OPEN) { say('live'); }
      asked = Math.max(asked, Number(position));
      shown.textContent = '#' + Number(position).toLocaleString(document.documentElement.lang);
    }
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.detail.target.id === 'live') { figures(true); charts(); }
  });
  document.addEventListener('htmx:responseError', function () { say('away'); });
  document.addEventListener('htmx:sendError', function () { say('away'); });

  // --- Light and dark ---------------------------------------------------------------------------
  document.querySelectorAll('[data-theme-switch]').forEach(function (button) {
    button.addEventListener('click', function () {
      var theme = document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset.bsTheme = theme;
      localStorage.setItem('theme', theme);
      charts();
    });
  });

  // --- Fields that offer what they may be -------------------------------------------------------
  // htmx fills the list while one types; here it is opened, walked through by keys, and chosen from.
  // Source of the keys: WAI-ARIA Authoring Practices, combobox with list autocomplete.
  function list(input) { return document.getElementById(input.getAttribute('aria-controls')); }

  function show(input, open) {
    list(input).hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) { input.removeAttribute('aria-activedescendant'); }
  }

  function mark(input, option) {
    list(input).querySelectorAll('[aria-selected]').forEach(function (one) { one.removeAttribute('aria-selected'); });
    if (!option) { return; }
    option.setAttribute('aria-selected', 'true');
    option.id = list(input).id + '-chosen';
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function choose(input, option) {
    input.value = option.dataset.value;
    show(input, false);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function isCombo(element) { return element.getAttribute && element.getAttribute('role') === 'combobox'; }

  document.addEventListener('keydown', function (event) {
    var input = event.target;
    if (!isCombo(input)) { return; }
    var options = Array.from(list(input).querySelectorAll('[role=option]'));
    var at = options.findIndex(function (one) { return one.hasAttribute('aria-selected'); });
    var isOpen = !list(input).hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      show(input, true);
      options.forEach(function (one) { one.removeAttribute('id'); });
      var step = event.key === 'ArrowDown' ? 1 : -1;
      mark(input, options[(at + step + options.length) % options.length]);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (at >= 0) { choose(input, options[at]); } else { show(input, false); }
    } else if (event.key === 'Escape') {
      show(input, false);
    }
  });
  document.addEventListener('mousedown', function (event) {
    var option = event.target.closest('[role=option]');
    if (!option) { return; }
    event.preventDefault();
    choose(document.querySelector('[aria-controls="' + option.parentElement.id + '"]'), option);
  });
  document.addEventListener('focusout', function (event) {
    if (isCombo(event.target)) { show(event.target, false); }
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    var input = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (input && isCombo(input) && document.activeElement === input) { show(input, input.value === '' || isTyped(input)); }
  });

  // A list that offers nothing but what the field already says need not be shown.
  function isTyped(input) {
    var options = list(input).querySelectorAll('[role=option]');
    return !(options.length === 1 && options[0].dataset.value === input.value);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-remove-line]');
    if (!button) { return; }
    var form = button.closest('form');
    button.closest('.line').remove();
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });

  // --- Charts -----------------------------------------------------------------------------------
  // What to draw is JSON in a data-chart attribute of the living part; the element it is drawn in is
  // kept from one reading to the next, so that bars move instead of appearing anew.
  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim(); }

  var PAINT = { notDue: 'reserved', days1To30: 'age1', days31To60: 'age2', days61To90: 'age3', over90: 'bad',
    opportunities: 'way1', ordered: 'way2', invoiced: 'way3', paid: 'way4' };

  function option(chart) {
    var compact = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' });
    var text = { color: colour('quiet'), fontFamily: getComputedStyle(document.body).fontFamily };
    var data = chart.bars.map(function (bar) {
      return { name: bar.label, value: Number(bar.value), text: bar.text, itemStyle: { color: colour(PAINT[bar.figure] || 'issued') } };
    });
    function told(item) { return item.name + '  ' + item.data.text; }
    var common = { textStyle: text, animationDurationUpdate: 400, animationDuration: 300,
      tooltip: { renderMode: 'richText', formatter: told, textStyle: { fontSize: 12, fontFamily: text.fontFamily } } };
    if (chart.kind === 'rows') {
      var longest = Math.max.apply(null, data.map(function (one) { return one.text.length; }));
      return Object.assign(common, {
        grid: { left: 12, right: 22 + longest * 7.5, top: 6, bottom: 10, containLabel: true },
        xAxis: { type: 'value', show: false, min: function (range) { return Math.min(0, range.min); } },
        yAxis: { type: 'category', inverse: true, data: data.map(function (one) { return one.name; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: colour('line') } }, axisLabel: Object.assign({}, text, { fontSize: 12.5, interval: 0 }) },
        series: [{ type: 'bar', barMaxWidth: 26, barCategoryGap: '28%', data: data, itemStyle: { borderRadius: [0, 3, 3, 0] },
          label: { show: true, position: 'right', color: colour('ink'), fontSize: 12.5,
            formatter: function (item) { return item.data.text; } } }]
      });
    }
    return Object.assign(common, {
      grid: { left: 12, right: 16, top: 28, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: data.map(function (one) { return one.name; }), axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('line') } }, axisLabel: text },
      yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: colour('line') } },
        axisLabel: Object.assign({ formatter: function (value) { return compact.format(value); } }, text) },
      series: [{ type: 'bar', barMaxWidth: 64, data: data, itemStyle: { borderRadius: [3, 3, 0, 0] },
        labelLayout: { hideOverlap: true },
        label: { show: data.length < 7, position: 'top', color: colour('ink'), fontSize: 12, formatter: function (item) { return item.value ? item.data.text : ''; } } }]
    });
  }

  // The library is the largest file of all: it is asked for by the first page with a chart.
  var library = document.currentScript.dataset.charts;

  function charts() {
    var sources = document.querySelectorAll('[data-chart]');
    if (!sources.length) { return; }
    if (!window.echarts) {
      if (library) {
        var script = document.createElement('script');
        script.src = library;
        script.addEventListener('load', charts);
        document.head.append(script);
        library = null;
      }
      return;
    }
    sources.forEach(function (source) {
      var chart = JSON.parse(source.dataset.chart);
      var element = document.getElementById(chart.element);
      var drawn = echarts.getInstanceByDom(element) || echarts.init(element, null, { renderer: 'canvas' });
      drawn.setOption(option(chart));
    });
  }
  addEventListener('resize', function () {
    document.querySelectorAll('.chart canvas').forEach(function (canvas) {
      var drawn = echarts.getInstanceByDom(canvas.closest('.chart'));
      if (drawn) { drawn.resize(); }
    });
  });

  var wrong = document.querySelector('.is-invalid');
  if (wrong) { wrong.focus(); }
  figures(false);
  charts();
  open();
})();

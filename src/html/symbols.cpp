#include <fmt/format.h>

#include "drawing.h"

namespace planverk::html {

namespace {

// Drawn on 16 × 16. `f` fills with the colour of the text, `s` strokes with it, `p` strokes with the paper's.
std::string_view shape_of(document::Symbol symbol) {
  using document::Symbol;
  switch (symbol) {
    case Symbol::none:
    case Symbol::logo:
      return {};
    case Symbol::yes:
    case Symbol::done:
      return R"(<circle class="f" cx="8" cy="8" r="7"/><path class="p" d="M4.5 8.3l2.4 2.4 4.6-5"/>)";
    case Symbol::partly:
      return R"(<circle class="s" cx="8" cy="8" r="6.2"/><path class="f" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z"/>)";
    case Symbol::no:
      return R"(<circle class="f" cx="8" cy="8" r="7"/><path class="p" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4"/>)";
    case Symbol::not_started:
      return R"(<circle class="s" cx="8" cy="8" r="6"/>)";
    case Symbol::on_plan:
      return R"(<path class="f" d="M4 2.2v11.6L13.6 8z"/>)";
    case Symbol::deviating:
      return R"(<path class="f" d="M8 1.4L15.3 14.4H.7z"/><path class="p" d="M8 6v4M8 11.6v1.2"/>)";
    case Symbol::late:
      return R"(<circle class="s" cx="8" cy="8" r="6.2"/><path class="s" d="M8 4.3V8l2.6 1.7"/>)";
    case Symbol::cancelled:
      return R"(<circle class="s" cx="8" cy="8" r="6.2"/><path class="s" d="M4.8 8h6.4"/>)";
    case Symbol::up:
      return R"(<path class="s" d="M8 14V2.5M3.5 7L8 2.5 12.5 7"/>)";
    case Symbol::down:
      return R"(<path class="s" d="M8 2v11.5M3.5 9L8 13.5 12.5 9"/>)";
    case Symbol::same:
      return R"(<path class="s" d="M2 8h11.5M9 3.5L13.5 8 9 12.5"/>)";
  }
  return {};
}

}  // namespace

std::string symbol_svg(document::Symbol symbol) {
  return fmt::format(R"(<svg class="symbol symbol-{}" viewBox="0 0 16 16" aria-hidden="true">{}</svg>)",
                     name_of(symbol), shape_of(symbol));
}

}  // namespace planverk::html

#include "source_text.h"

#include <algorithm>

namespace planverk::templates {

namespace {

constexpr std::string_view figure_prefix = "fig:";

/// The end of a tag that begins at `at`, past its `>`. Quotes may hold one.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  bool quoted = false;
  for (; at < xml.size(); ++at) {
    if (xml[at] == '"') quoted = !quoted;
    if (xml[at] == '>' && !quoted) return at + 1;
  }
  return xml.size();
}

void append_without_figure_attributes(std::string_view tag, std::string& out) {
  for (std::size_t at = 0; at < tag.size();) {
    const bool figure = tag[at] == ' ' && tag.substr(at + 1).starts_with(figure_prefix);
    const std::size_t open = tag[at] == ' ' ? tag.find('"', at) : std::string_view::npos;
    const std::size_t close = open == std::string_view::npos ? open : tag.find('"', open + 1);
    const std::size_t end = close == std::string_view::npos ? at + 1 : close + 1;
    if (!figure) out.append(tag, at, end - at);
    at = end;
  }
}

}  // namespace

std::string without_figures(std::string_view xml) {
  std::string out;
  out.reserve(xml.size());
  std::size_t inside = 0;  // computed elements that are open
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] != '<') {
      const std::size_t end = std::min(xml.find('<', at), xml.size());
      if (inside == 0) out.append(xml, at, end - at);
      at = end;
      continue;
    }
    const std::size_t end = end_of_tag(xml, at);
    const std::string_view tag = xml.substr(at, end - at);
    const bool closing = tag.starts_with("</");
    if (tag.substr(closing ? 2 : 1).starts_with(figure_prefix)) {
      if (closing) {
        --inside;
      } else if (!tag.ends_with("/>")) {
        ++inside;
      }
    } else if (inside == 0) {
      append_without_figure_attributes(tag, out);
    }
    at = end;
  }
  return out;
}

}  // namespace planverk::templates

#include "format/material.h"
#include "html/html.h"
#include "job/options.h"

namespace planverk::job {

namespace {

Result<std::string> make_html(Material& material) {
  return html::write(material.document, material.theme, material.languages);
}

constexpr Format formats[] = {
    {"pdf", ".pdf", true, false, make_pdf},
    {"html", ".html", false, true, make_html},
};

}  // namespace

std::span<const Format> all_formats() {
  return formats;
}

std::vector<const Format*> every_format() {
  std::vector<const Format*> all;
  for (const Format& format : formats) all.push_back(&format);
  return all;
}

const Format* format_of(std::string_view name) {
  for (const Format& format : formats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::string format_names() {
  std::string names;
  for (const Format& format : formats) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

}  // namespace planverk::job

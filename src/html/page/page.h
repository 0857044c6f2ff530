/// The page around the document's own words: head, foot, metadata. Inside this stage only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "body/context.h"
#include "html/html.h"

namespace planverk::html {

class Page {
 public:
  Page(const Document& document, const style::Theme& theme, const Options& options)
      : context_(document, theme, options) {}

  std::string write();

 private:
  void write_skip_links(Markup& out, std::string_view main_id);
  void write_way_up(Markup& out);
  void write_head_band(Markup& out);
  void write_foot(Markup& out);
  void write_own_words(Markup& out, const std::vector<style::FurnitureLine>& lines);
  [[nodiscard]] bool has_letterhead() const;

  Context context_;
};

/// The organisation's, else the theme's. Decoration: the name stands beside it.
void write_logo(Markup& out, const Document& document, const style::Theme& theme);
/// The document's identity as JSON-LD (schema.org DigitalDocument).
[[nodiscard]] std::string identity_json(const document::Identity& identity);

}  // namespace planverk::html

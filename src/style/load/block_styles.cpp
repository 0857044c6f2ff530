#include "load/block_styles.h"

namespace planverk::style {

void BlockStyles::read(const Reading& reading, xml::Node node) {
  const std::optional<StyleFor> kind = read_style_for(node.get("for"));
  if (!kind) return reading.refuse_value(node, "for", style_attributes()[0].expected);
  reading.places.styles[{*kind, std::string(node.get("name"))}] = reading.tree.span(node);
  Stated& stated = stated_[{*kind, std::string(node.get("name"))}];
  BlockStyle trial;
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "for" || name == "name") return true;
    const BlockProperty* property = find_block_property(*kind, name);
    if (property == nullptr) return false;
    if (property->set(trial, reading.theme, value))
      stated[property] = value;
    else
      reading.refuse_value(node, name, property->expected);
    return true;
  });
}

void BlockStyles::settle(Theme& theme) const {
  // A kind's own style, whose name is empty, comes before the named ones.
  for (const auto& [key, stated] : stated_) {
    const auto& [kind, name] = key;
    BlockStyle style = theme.block(kind);
    for (const auto& [property, value] : stated) property->set(style, theme, value);
    if (style.text && kind == StyleFor::paragraph) {
      // Room is the text's own unless the style has a say in it.
      if (style.before.milli == 0) style.before = style.text->space_before;
      if (style.after.milli == 0) style.after = style.text->space_after;
      style.text->space_before = style.before;
      style.text->space_after = style.after;
    }
    theme.set_block(kind, name, std::move(style));
  }
}

}  // namespace planverk::style

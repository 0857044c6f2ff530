/// The named styles of a theme while it is read: what each file states, until all is known.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "load/load.h"
#include "properties/block_properties.h"

namespace planverk::style {

class BlockStyles {
 public:
  /// `<style for="callout" name="warning" barInk="warm"/>`
  void read(const Reading& reading, xml::Node node);
  /// Sets the theme's styles from what was stated of their kind, then of their name.
  void settle(Theme& theme) const;

 private:
  using Stated = std::map<const BlockProperty*, std::string>;  ///< in the order of the table of properties
  std::map<std::pair<StyleFor, std::string>, Stated> stated_;
};

}  // namespace planverk::style

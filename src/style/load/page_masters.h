/// Heads, feet and page masters in theme files.
#pragma once

#include "load/load.h"

namespace planverk::style {

/// `<head at="17mm"><slot part="head-start"/></head>`, `<foot …>`
void read_furniture(const Reading& reading, xml::Node node);
/// `<master name="cover"><box …/><region …/></master>`
void read_master(const Reading& reading, xml::Node node);

}  // namespace planverk::style

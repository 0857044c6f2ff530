#include "commands/command.h"

namespace planverk::cli {

namespace {

constexpr Command template_commands[] = {
    {"list", "List the built-in files", "templates list", add_templates_list},
    {"copy", "Copy the built-in files into a new folder", "templates copy my-templates", add_templates_copy},
    {"check", "Say what is stale, unknown or missing in a folder", "templates check my-templates", add_templates_check},
    {"language", "Print the reference page of the template language", "templates language", add_templates_language},
    {"themes", "Print the reference page of themes", "templates themes", add_templates_themes},
};

constexpr Command commands[] = {
    {"render", "Write a plan's documents", "render plan.xml --out papers --lang nn", add_render},
    {"batch", "Write the documents of many plans", "batch plans --out papers --report papers/report.json", add_batch},
    {"check", "Check plans without writing anything", "check plans/*.xml --format sarif", add_check},
    {"rules", "List the rules", "rules --format json", add_rules},
    {"schema", "Print the plan vocabulary", "schema --to xsd > planverk.xsd", add_schema},
    {"new", "Print a plan to start from", "new caseSubmission --lang nn > case.xml", add_new},
    {"templates", "Work with templates", "templates copy my-templates", nullptr, template_commands},
    {"dump", "Print what a stage made of a plan", "dump plan.xml --stage speech", add_dump},
};

}  // namespace

std::span<const Command> all_commands() {
  return commands;
}

}  // namespace planverk::cli

<?php

declare(strict_types=1);

// Runs controller and template as Nextcloud would, and prints what came of it as JSON.
// php render.php USER LANGUAGE WEBROOT

namespace {
	require __DIR__ . '/stand-ins.php';
	require __DIR__ . '/../lib/Controller/PageController.php';

	[, $user, $language, $webroot] = $argv;

	$controller = new \OCA\AccountSecurity\Controller\PageController(
		new class implements \OCP\IRequest {},
		new class($user) implements \OCP\IUserSession {
			public function __construct(private string $user) {
			}
			public function getUser(): ?\OCP\IUser {
				return new class($this->user) implements \OCP\IUser {
					public function __construct(private string $user) {
					}
					public function getUID(): string {
						return $this->user;
					}
				};
			}
		},
		new class($webroot) implements \OCP\IURLGenerator {
			public function __construct(private string $webroot) {
			}
			public function getWebroot(): string {
				return $this->webroot;
			}
			public function linkToRoute(string $routeName, array $arguments = []): string {
				[$app] = explode('.', $routeName);
				return $this->webroot . "/index.php/apps/$app/";
			}
		},
		new class($language) implements \OCP\L10N\IFactory {
			public function __construct(private string $language) {
			}
			public function findLanguage(?string $appId = null): string {
				return $this->language;
			}
		},
		new \OCP\Defaults(),
	);
	$response = $controller->index('encryption');

	$_ = $response->getParams();
	ob_start();
	require __DIR__ . '/../templates/' . $response->getTemplateName() . '.php';
	$html = ob_get_clean();

	$policy = $response->getContentSecurityPolicy();
	print(json_encode([
		'html' => $html,
		'evalWasm' => $policy->evalWasm,
		'workers' => $policy->workers,
		'added' => \OCP\Util::$added,
		'routes' => require __DIR__ . '/../appinfo/routes.php',
	], JSON_THROW_ON_ERROR));
}

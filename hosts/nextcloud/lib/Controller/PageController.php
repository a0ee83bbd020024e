<?php

declare(strict_types=1);

namespace OCA\AccountSecurity\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\ContentSecurityPolicy;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\Defaults;
use OCP\IRequest;
use OCP\IURLGenerator;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use OCP\Util;

/** The one page of this app. What is shown in it is for the script to say. */
class PageController extends Controller {
	public const APP = 'account_security';

	/** The languages that the script has words for; others fall back to the browser's. */
	private const LANGUAGES = ['en', 'de'];

	public function __construct(
		IRequest $request,
		private IUserSession $userSession,
		private IURLGenerator $urls,
		private IFactory $languages,
		private Defaults $defaults,
	) {
		parent::__construct(self::APP, $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	public function index(string $path = ''): TemplateResponse {
		Util::addScript(self::APP, 'main');
		Util::addStyle(self::APP, 'main');
		$response = new TemplateResponse(self::APP, 'index', [
			'config' => $this->config(),
			'requestToken' => Util::callRegister(),
			'color' => $this->defaults->getColorPrimary(),
		]);
		$policy = new ContentSecurityPolicy();
		// Hashing is WebAssembly, in a worker of this server.
		$policy->allowEvalWasm(true);
		$policy->addAllowedWorkerSrcDomain("'self'");
		$response->setContentSecurityPolicy($policy);
		return $response;
	}

	/** What the script can be told as data; see `HostConfig` of the library. */
	private function config(): array {
		$root = $this->urls->getWebroot();
		$config = [
			'apiUrl' => $root . '/index.php/apps/passwords/api/1.0/',
			'basePath' => $this->urls->linkToRoute(self::APP . '.page.index'),
			'credentials' => [
				'kind' => 'cookie',
				'user' => $this->userSession->getUser()?->getUID() ?? '',
			],
			'serverName' => $this->defaults->getName(),
			'links' => [
				'tokens' => $root . '/index.php/settings/user/security',
				'export' => $root . '/index.php/apps/passwords/#/backup',
				'login' => $root . '/index.php/login',
			],
		];
		$language = substr($this->languages->findLanguage(self::APP), 0, 2);
		if (in_array($language, self::LANGUAGES, true)) {
			$config['locale'] = $language;
		}
		return $config;
	}
}
